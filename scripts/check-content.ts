// Says every fault of content/ in French: npm run check:content
import { existsSync } from 'node:fs';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import { checkContent } from '../src/schema/faults.ts';
import { formatReport } from '../src/schema/report.ts';
import { blockingFaults, setAsideFiles } from '../src/schema/set-aside.ts';
import { contentDir, shownContentDir } from './content-dir.ts';
import { readContentFiles } from './content-files.ts';
import { onceLabelled } from './content-history.ts';

/** What a build that runs this command beside itself learns from it. */
export interface Verdict {
  /** Files to leave out. */
  setAside: string[];
  isBlocked: boolean;
}

async function check(): Promise<number> {
  const start = performance.now();
  // The real clock, not SOURCE_DATE_EPOCH: « not yet come » is about the day on which someone checks.
  const { date: today } = localTime(new Date(), TIME_ZONE);
  const files = await readContentFiles(contentDir);
  const report = checkContent(files, { today, onceLabelled: onceLabelled(contentDir) });
  const style = {
    root: shownContentDir,
    hasColour: process.stdout.isTTY && !process.env.NO_COLOR,
    seconds: (performance.now() - start) / 1000,
  };
  console.log(formatReport(report, style));
  process.send?.({
    setAside: setAsideFiles(report.faults),
    isBlocked: blockingFaults(report.faults).length > 0,
  } satisfies Verdict);
  return report.faults.length > 0 ? 1 : 0;
}

if (existsSync(contentDir)) process.exitCode = await check();
else {
  console.error(`✖ Le dossier ${contentDir} n’existe pas.\n  → Lancez la commande à la racine du projet.`);
  process.exitCode = 1;
}
