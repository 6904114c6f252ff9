import { describe, expect, it } from 'vitest';
import { source } from './import.fixture.ts';
import { type SourceOutcome, planImport } from './plan.ts';
import { type ImportResult, importLines } from './report-words.ts';

const [nothing] = planImport(
  [{ source, reading: { events: [], pastCount: 0, onlineCount: 0, refused: [], isPartial: false } }],
  { entries: [], communes: [], today: '2026-11-22' },
);
const outcome = (said: Partial<SourceOutcome>): SourceOutcome => {
  if (!nothing) throw new Error('no outcome');
  return { ...nothing, ...said };
};

const lines = (said: Partial<ImportResult>, isDryRun = false) =>
  importLines(
    { outcomes: [], failed: [], refused: [], inactiveCount: 0, ...said },
    { root: 'content', isDryRun },
  ).map((line) => line.replaceAll('\u00a0', ' '));

const change = { set: {}, removed: [] };
const bal = { slug: 'bal', data: { title: 'Bal', start: '2026-12-05' }, text: '' };

describe('the report of an import', () => {
  it('says of each source what is new, changed, kept, known, gone and refused', () => {
    const said = outcome({
      created: [bal],
      changed: [
        { ...change, slug: 'loto', parts: ['dates', 'price'] },
        { ...change, slug: 'marque', parts: [] },
      ],
      kept: [{ slug: 'concert', part: 'place', here: 'Le pré', there: 'La salle' }],
      known: [{ slug: 'fete', title: 'Fête' }],
      gone: [{ slug: 'veillee', title: 'Veillée' }],
      refused: [{ title: '', why: 'sa date manque.' }],
    });
    expect(lines({ outcomes: [said] })).toEqual([
      'La mairie (mairie)',
      '  + Bal, samedi 5 décembre : content/events/bal.md',
      '  ↻ content/events/loto.md : dates, prix',
      '  ! content/events/concert.md, lieu : la fiche dit « Le pré », corrigé ici et gardé. La source dit maintenant « La salle ».',
      '  = Fête : déjà dans l’agenda, content/events/fete.md',
      '  ? Veillée n’est plus dans la source. Est-ce annulé ? Voyez content/events/veillee.md, qui n’a pas changé.',
      '  ✖ Un événement sans titre n’est pas repris : sa date manque.',
      '  Rien d’autre.',
      '✔ 1 source lue : 1 événement nouveau, 1 mis à jour.',
      '  Relisez-les : un événement repris paraît quand « approved » devient true. Pour en refuser un, laissez',
      '  « approved: false » ; un fichier supprimé serait repris à l’import suivant.',
    ]);
  });

  it.each([
    [{ unchangedCount: 1, pastCount: 2 }, '1 événement inchangé, 2 événements passés.'],
    [
      { outsideCount: 2, onlineCount: 2 },
      '2 événements hors du territoire, 2 événements en ligne seulement.',
    ],
    [
      { cancelledCount: 2, overCount: 1 },
      '2 événements annulés avant d’être repris, 1 événement au-delà des 500 premiers.',
    ],
    [{ isPartial: true }, 'Rien d’autre. La source en a d’autres, qu’elle n’a pas donnés.'],
  ])('counts what it leaves aside: %j', (said, words) => {
    expect(lines({ outcomes: [outcome(said)] })[1]).toBe(`  ${words}`);
  });

  it('names what is not written and why, then the sources that failed', () => {
    const faults = [{ field: 'Lieu', what: 'il manque le lieu.' }, { what: 'le texte est vide.' }];
    expect(
      lines({
        refused: [{ slug: 'bal', title: 'Bal', faults }],
        failed: [{ source, why: 'elle répond 404.' }],
      }),
    ).toEqual([
      '✖ Bal (content/events/bal.md) n’est pas écrit :',
      '    Lieu : il manque le lieu.',
      '    le texte est vide.',
      '✖ La mairie (mairie) : elle répond 404.',
      '    Ce qui en avait été repris reste tel quel.',
      '✖ aucune source lue, 1 en échec : aucun événement nouveau, aucun mis à jour.',
    ]);
  });

  it('ends with how many sources were read, and whether this was a trial', () => {
    const two = [outcome({ created: [bal, bal] }), outcome({})];
    expect(lines({ outcomes: two, inactiveCount: 2 }, true).slice(-2)).toEqual([
      '✔ 2 sources lues, 2 non suivies : 2 événements nouveaux, aucun mis à jour.',
      '  Essai : rien n’est écrit.',
    ]);
  });
});
