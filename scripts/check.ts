// Types, lint, format, styles and content, all reported: npm run check
import { delimiter, resolve } from 'node:path';
import { type Step, failures, runSteps, summary } from './run-steps.ts';

/** The longest first, so that the two cores end together. */
const steps: Step[] = [
  { name: 'Types', command: 'astro', args: ['check', '--minimumFailingSeverity', 'error'] },
  { name: 'Écriture du code', command: 'eslint', args: ['.', '--max-warnings', '0'] },
  { name: 'Mise en forme', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'Styles', command: 'stylelint', args: ['src/**/*.{css,astro}'] },
  { name: 'Contenu', command: 'node', args: ['scripts/check-content.ts'] },
];

process.env.PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const results = await runSteps(steps, { parallel: 2, onEnd: (result) => console.log(summary(result)) });
const failed = failures(results);
if (failed) console.log(failed);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
