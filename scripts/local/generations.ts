import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that successive builds of one site are written to; `<time>-<process>`, `.part` until the build is good. */
export interface Generations {
  /** The newest complete site that an earlier run left, if any. */
  lastGood: string | undefined;
  /** A fresh folder for a build. */
  begin: () => string;
  /** Keeps the folder as a good one, with the one before it; → where it is now. */
  keep: (folder: string) => string;
  discard: (folder: string) => void;
}

const PART = '.part';

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const ownerOf = (name: string) => Number(/^\d+-(\d+)/.exec(name)?.[1]);
const remove = (path: string) => rmSync(path, { recursive: true, force: true });

/** Sites that no running program serves any more, newest first. */
const leftovers = (root: string) =>
  readdirSync(root)
    .filter((name) => !isAlive(ownerOf(name)))
    .sort()
    .reverse();

/** Opens the folder `root`, where earlier runs may have left sites; only the newest of those stays. */
export function openGenerations(root: string, now: () => number = Date.now): Generations {
  mkdirSync(root, { recursive: true });
  const old = leftovers(root);
  const lastGood = old.find((name) => !name.endsWith(PART));
  for (const name of old) if (name !== lastGood) remove(join(root, name));
  const kept = lastGood ? [join(root, lastGood)] : [];

  return {
    lastGood: kept[0],
    begin: () => join(root, `${freshTime(root, now())}-${process.pid}${PART}`),
    keep: (folder) => {
      const final = folder.slice(0, -PART.length);
      renameSync(folder, final);
      kept.push(final);
      // Two stay: a reader's open page may still ask for a file of the former one.
      while (kept.length > 2) remove(kept.shift() as string);
      return final;
    },
    discard: remove,
  };
}

const freshTime = (root: string, time: number): number =>
  [PART, ''].some((end) => existsSync(join(root, `${time}-${process.pid}${end}`)))
    ? freshTime(root, time + 1)
    : time;
