import { describe, expect, it } from 'vitest';
import { type StepResult, failures, runSteps, summary } from './run-steps.ts';

const node = (name: string, code: string) => ({ name, command: process.execPath, args: ['-e', code] });
const quiet = { parallel: 2, onEnd: () => undefined };

describe('runSteps', () => {
  it('runs every step even after a failure, and keeps what each wrote', async () => {
    const results = await runSteps(
      [node('un', 'console.log("a"); console.error("b"); process.exit(3)'), node('deux', 'console.log("c")')],
      quiet,
    );
    expect(
      results.map(({ name, passed, output }) => ({ name, passed, output: output.split('\n').sort() })),
    ).toEqual([
      { name: 'un', passed: false, output: ['a', 'b'] },
      { name: 'deux', passed: true, output: ['c'] },
    ]);
  });

  it('says each end as it comes, and never runs more than asked at once', async () => {
    const ended: string[] = [];
    const steps = ['un', 'deux', 'trois'].map((name) => node(name, ''));
    await runSteps(steps, { parallel: 1, onEnd: ({ name }) => ended.push(name) });
    expect(ended).toEqual(['un', 'deux', 'trois']);
  });

  it('counts a command that does not exist as failed, with a sentence', async () => {
    const [result] = await runSteps([{ name: 'rien', command: 'commande-sans-nom', args: [] }], quiet);
    expect(result?.passed).toBe(false);
    expect(result?.output).toContain('La commande « commande-sans-nom » ne démarre pas');
  });
});

const result = (name: string, passed: boolean): StepResult => ({
  name,
  passed,
  seconds: 12.34,
  output: `de ${name}`,
});

describe('what is printed', () => {
  it('is one line for each step', () => {
    expect(summary(result('Types', true))).toBe('✔ Types (12,3\u00a0s)');
    expect(summary(result('Types', false))).toBe('✖ Types (12,3\u00a0s)');
  });

  it('is the whole output of the failed steps only', () => {
    expect(failures([result('Types', true), result('Style', false), result('Contenu', false)])).toBe(
      '\n── Style\nde Style\n\n── Contenu\nde Contenu',
    );
    expect(failures([result('Types', true)])).toBe('');
  });
});
