import { describe, expect, test } from 'vitest';
import type { Proposal } from '../domain/proposal/proposal.ts';
import { type Shelf, NotAcceptable, acceptedEntry } from './accepted-entry.ts';
import { checkContent } from './faults.ts';
import { contentWith } from './sound-content.fixture.ts';

const today = '2026-11-23';

const farm: Proposal = {
  collection: 'producers',
  data: {
    commune: '78517',
    categories: ['fromages'],
    summary: 'Fromages de chèvre, le samedi.',
    name: 'Ferme des Trois Mares',
  },
  body: 'Trente chèvres.',
  tie: 'own',
  on: '2026-11-20',
};

const file = `---
# Relue au téléphone
name: Ferme du Lac
contact:
  phone: 01 99 00 12 34 # le matin
openingHours: Sa 09:00-12:00
---

Trente chèvres.
`;

const shelf: Shelf = {
  taken: new Set(['ferme-du-lac']),
  read: (slug) => (slug === 'ferme-du-lac' ? file : undefined),
};

const correction: Proposal = {
  collection: 'producers',
  corrects: 'ferme-du-lac',
  data: { openingHours: null, hoursNote: 'Sonnez.' },
  before: { openingHours: 'Sa 09:00-12:00', hoursNote: null },
  tie: 'known',
  on: '2026-11-20',
};

const accept = (proposal: Proposal, by?: string) => acceptedEntry(proposal, shelf, { today, by });

describe('a new entry', () => {
  test('has its fields in the order of the schema, and the consent that was given', () => {
    expect(accept(farm, 'la-redaction')).toEqual({
      slug: 'ferme-des-trois-mares',
      path: 'producers/ferme-des-trois-mares.md',
      text: `---
name: Ferme des Trois Mares
summary: Fromages de chèvre, le samedi.
categories:
  - fromages
commune: "78517"
consent:
  on: 2026-11-20
  by: form
verified:
  on: 2026-11-23
  by: la-redaction
---

Trente chèvres.
`,
      remarks: [],
    });
  });

  test('passes the check as it is', () => {
    const { path, text } = accept(farm, 'la-redaction');
    const { faults } = checkContent(contentWith({ [path]: text }), { today });
    expect(faults).toEqual([]);
  });

  test('is not said to be verified while nobody said who did', () => {
    const { path, text } = accept(farm);
    const { faults } = checkContent(contentWith({ [path]: text }), { today });
    expect(faults.map(({ field }) => field)).toEqual(['Vérification (verified)']);
  });

  test('of someone who was not asked asks for their consent', () => {
    const { text, remarks } = accept({ ...farm, tie: 'known' });
    expect(text).not.toContain('consent');
    expect(remarks).toEqual([expect.stringContaining('demandez-lui son accord')]);
  });

  test('takes a name that is free', () => {
    const named = { ...farm, data: { ...farm.data, name: 'Ferme du Lac' } };
    expect(accept(named).path).toBe('producers/ferme-du-lac-2026-11-20.md');
  });

  test('cannot say what only the team says', () => {
    const label = { pledgedOn: '2020-01-01' };
    const forged = { ...farm, data: { ...farm.data, label, verified: { on: '2020-01-01', by: 'moi' } } };
    const { text, remarks } = accept(forged);
    expect(text).not.toMatch(/label|verified|moi/);
    expect(remarks).toEqual([
      'Laissé de côté, car seule l’équipe le remplit : Vérification (verified), Label (label).',
    ]);
  });

  test('of another kind gets what its kind needs', () => {
    const mention: Proposal = {
      collection: 'mentions',
      data: { title: 'Un billet', source: 'Ailleurs', url: 'https://ailleurs.example/billet' },
      tie: 'known',
      on: today,
    };
    const { text, remarks } = accept(mention);
    expect(remarks).toEqual([]);
    expect(text).toContain('approved: true');
    expect(text).toContain('source: Ailleurs');
    const event: Proposal = { collection: 'events', data: { title: 'Bal' }, tie: 'own', on: today };
    expect(accept(event).text).toContain(`updated: ${today}`);
  });
});

describe('a correction', () => {
  test('changes its fields and nothing else, comments included', () => {
    expect(accept(correction)).toMatchObject({
      path: 'producers/ferme-du-lac.md',
      before: file,
      text: file.replace('openingHours: Sa 09:00-12:00\n', 'hoursNote: Sonnez.\n'),
      remarks: [],
    });
  });

  test('of what somebody changed meanwhile says so', () => {
    const late = { ...correction, before: { openingHours: 'Su 09:00-12:00', hoursNote: null } };
    expect(accept(late).remarks).toEqual([
      'A changé depuis que la correction a été écrite : Horaires (openingHours). Comparez avant de publier.',
    ]);
  });

  test('reads the same group written in another order as the same', () => {
    const moved = {
      ...correction,
      data: { contact: { phone: '01 99 00 99 99' } },
      before: { contact: { phone: '01 99 00 12 34' } },
    };
    expect(accept(moved).remarks).toEqual([]);
  });

  test('of an entry that is gone, or of nothing, is refused with what to do', () => {
    expect(() => accept({ ...correction, corrects: 'partie' })).toThrow(NotAcceptable);
    expect(() => accept({ ...correction, data: {} })).toThrow(/lisez le mot de son auteur/);
  });
});
