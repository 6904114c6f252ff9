import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileText } from '../domain/hostile-text.fixture.ts';
import { codeQuality, lineOfField, workflowCommands } from './annotations.ts';
import type { Report } from './faults.ts';

const file = `---
name: Ferme du Lac
contact:
  phone: 01 99 00 12 34
  website: ferme.example
products:
  - product: miel
    price: 4
---
Texte.
`;

const fault = {
  path: 'producers/ferme-du-lac.md',
  field: 'Site web (contact.website)',
  what: '« ferme.example » n’est pas une adresse complète.',
  repair: 'Écrivez https:// devant.',
};
const report: Report = {
  faults: [fault],
  warnings: [{ path: 'articles/le-lac.md', line: 12, what: 'ce lien ne mène nulle part.', repair: '' }],
  entryCount: 2,
  counts: {},
};
const place = { root: 'content', textOf: (path: string) => (path === fault.path ? file : undefined) };

describe('the line of a field', () => {
  const cases: [string, number][] = [
    ['Nom (name)', 2],
    ['Site web (contact.website)', 5],
    ['Prix indicatif (products n° 1, price)', 8],
    ['Mobile (contact.mobile)', 3],
    ['Label (label)', 1],
    ['Texte', 1],
  ];
  for (const [field, line] of cases)
    test(`${field} is ${line}`, () => expect(lineOfField(file, field)).toBe(line));
});

test('GitHub and Forgejo get one command for each', () => {
  expect(workflowCommands(report, place).map((line) => line.replace(/[\u00a0\u202f]/g, ' '))).toEqual([
    '::error file=content/producers/ferme-du-lac.md,line=5::Site web (contact.website) : « ferme.example » n’est pas une adresse complète. Écrivez https:// devant.',
    '::warning file=content/articles/le-lac.md,line=12::ce lien ne mène nulle part.',
  ]);
});

test('no text nor name of a file makes a command of its own', () => {
  fc.assert(
    fc.property(hostileText(), hostileText(), (path, what) => {
      const hostile = {
        ...report,
        faults: [{ ...fault, path, what: `${what}\n::add-mask::x` }],
        warnings: [],
      };
      const [line = '', ...others] = workflowCommands(hostile, place)
        .join('\n')
        .split(/[\r\n\u2028\u2029]/);
      expect(others).toEqual([]);
      const [, properties = ''] = /^::error ([^]*?)::/.exec(line) ?? [];
      expect(properties.split(',')).toHaveLength(2);
    }),
  );
});

test('GitLab gets a list whose marks stay while faults move', () => {
  const [first, second] = codeQuality(report, place);
  expect(first).toMatchObject({
    check_name: 'contenu',
    severity: 'major',
    location: { path: 'content/producers/ferme-du-lac.md', lines: { begin: 5 } },
  });
  expect(second).toMatchObject({ severity: 'minor', location: { lines: { begin: 12 } } });
  const moved = codeQuality({ ...report, faults: [{ ...fault, line: 40 }] }, place)[0];
  expect(moved?.fingerprint).toBe(first?.fingerprint);
});
