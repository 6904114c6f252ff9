// The command line that reads sources: its options, its help and how it ends.
import { parseArgs } from 'node:util';
import { TIME_ZONE, localTime } from '../../src/domain/dates.ts';
import { typeset } from '../../src/domain/typography.ts';
import { printable } from '../../src/schema/report.ts';
import { contentDir } from '../content-dir.ts';
import { worldClock } from '../fetch/polite-client.ts';
import { FETCH_LIMITS } from '../fetch/send-request.ts';
import { type SourceOptions, SourcesFault } from './sources.ts';

/** Lines of a report as a terminal shows them: what strangers wrote is made safe. */
export const printed = (lines: readonly string[]): string =>
  lines.map((line) => printable(typeset(line))).join('\n');

interface SourceCommand {
  /** Before what stops it: « Import ». */
  title: string;
  help: string;
  run: (options: SourceOptions) => Promise<{ lines: readonly string[]; hasFailed: boolean }>;
}

const OPTIONS = 'Options : --dry-run, --source identifiant, --help.';

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { 'dry-run': { type: 'boolean' }, source: { type: 'string' }, help: { type: 'boolean' } },
    }).values;
  } catch {
    throw new SourcesFault(`« ${args.join(' ')} » n’est pas compris. ${OPTIONS}`);
  }
}

async function runWith(args: string[], { help, run }: SourceCommand): Promise<void> {
  const { 'dry-run': isDryRun = false, source: only, help: isHelp } = readOptions(args);
  if (isHelp) return console.log(typeset(help));
  const { date: today } = localTime(new Date(), TIME_ZONE);
  const options = { contentDir, today, limits: FETCH_LIMITS, clock: worldClock, isDryRun, only };
  const { lines, hasFailed } = await run(options);
  console.log(printed(lines));
  if (hasFailed) process.exitCode = 1;
}

/** Runs a command on the arguments of the program; ends with 1 when something failed. */
export async function runSourceCommand(command: SourceCommand): Promise<void> {
  try {
    await runWith(process.argv.slice(2), command);
  } catch (error) {
    if (!(error instanceof SourcesFault)) throw error;
    console.error(printable(typeset(`✖ ${command.title} : ${error.message}`)));
    process.exitCode = 1;
  }
}
