import type { SetAside } from './schema/set-aside.ts';

/** Files of `content/` that the check, running beside the build, tells to leave out. */
type Verdict = Promise<readonly SetAside[]>;

const holder = globalThis as { setAsideContent?: Verdict };

/** Told by the script that builds: Astro’s loaders have modules of their own, but the same process. */
export function tellSetAside(files: Verdict): void {
  holder.setAsideContent = files;
}

/** Nothing when no check runs beside. */
export const setAside: Verdict = holder.setAsideContent ?? Promise.resolve([]);
