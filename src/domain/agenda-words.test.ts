import { describe, expect, it, test } from 'vitest';
import { WEEK } from './agenda-criteria.ts';
import { EVENTS, MARKETS } from './agenda-kinds.ts';
import {
  type AgendaNames,
  describeAnswer,
  describeEnd,
  describeEveryone,
  describeFacet,
  describeWay,
  describeWidening,
  describeWayOut,
} from './agenda-words.ts';
import { NEXT_WEEKEND, TODAY, TOMORROW, WEEKEND } from './near-days.ts';

const names: Record<string, string> = { ablis: 'Ablis', brocante: 'Brocantes' };
const nameOf: AgendaNames = (_facet, slug) => names[slug];
const span = 'en décembre 2026';

describe('what the filters of the agenda found', () => {
  test.each([
    [{ count: 12, off: 1 }, { when: WEEKEND }, '12\u00a0dates ce week-end. Dont 1\u00a0qui n’a pas lieu.'],
    [{ count: 3, off: 2 }, { when: TODAY }, '3\u00a0dates aujourd’hui. Dont 2\u00a0qui n’ont pas lieu.'],
    [{ count: 1, off: 0 }, { kind: MARKETS, free: '1' }, `1\u00a0date de marché ${span}, gratuite.`],
    [{ count: 2, off: 0 }, { kind: EVENTS, free: '1' }, `2\u00a0dates d’événement ${span}, gratuites.`],
    [
      { count: 0, off: 0 },
      { when: TOMORROW, place: 'ablis', category: 'brocante' },
      'Rien n’est annoncé demain à Ablis dans «\u202fBrocantes\u202f».',
    ],
    [
      { count: 0, off: 0 },
      { when: WEEK, place: 'x', category: 'y', indoors: '1' },
      'Rien n’est annoncé d’ici 7\u00a0jours dans cette commune dans cette catégorie, à l’abri.',
    ],
    [
      { count: 0, off: 0 },
      { kind: MARKETS, when: WEEKEND, place: 'ablis', radius: '5' },
      'Aucun marché n’est annoncé ce week-end à moins de 5\u00a0km d’Ablis.',
    ],
    [
      { count: 0, off: 0 },
      { free: '1', children: 'tous' },
      `Rien de gratuit n’est annoncé ${span}, pour tous, enfants compris.`,
    ],
    [
      { count: 0, off: 0 },
      { kind: EVENTS, free: '1', when: NEXT_WEEKEND },
      'Aucun événement gratuit n’est annoncé le week-end prochain.',
    ],
  ])('%j for %j is said « %s »', (answer, criteria, words) => {
    expect(describeAnswer(answer, { criteria, span, nameOf })).toBe(words);
  });
});

describe('a filter of the agenda', () => {
  it('has its words', () => {
    expect(describeFacet({ children: '1' }, 'children', nameOf)).toBe('pour les familles ou les enfants');
    expect(describeFacet({ kind: EVENTS }, 'kind', nameOf)).toBe('événements');
  });

  it('is around a commune with a distance', () => {
    const criteria = { place: 'ablis', radius: '10' };
    expect(describeFacet(criteria, 'place', nameOf)).toBe('autour d’Ablis');
    expect(describeFacet(criteria, 'radius', nameOf)).toBe('à moins de 10\u00a0km');
    expect(describeWidening(criteria, 20, nameOf)).toBe('Chercher à moins de 20\u00a0km d’Ablis');
    expect(describeAnswer({ count: 2, off: 0 }, { criteria, span, nameOf })).toBe(
      `2\u00a0dates ${span} à moins de 10\u00a0km d’Ablis.`,
    );
    expect(describeFacet({ place: 'x', radius: '5' }, 'place', nameOf)).toBe('autour de cette commune');
  });

  it('says what one sees without it', () => {
    expect(describeWay({ kind: MARKETS }, 'kind')).toBe('Voir aussi les événements');
    expect(describeWay({ kind: EVENTS }, 'kind')).toBe('Voir aussi les marchés');
    expect(describeWay({ free: '1' }, 'free')).toBe('Voir aussi ce qui n’est pas gratuit');
  });

  it('for children tells what is open to everyone', () => {
    expect(describeEveryone(12).told).toBe('12\u00a0autres dates sont ouvertes à tout public.');
    expect(describeEveryone(1)).toEqual({
      told: '1\u00a0autre date est ouverte à tout public.',
      way: 'La montrer aussi',
    });
  });

  it('does not go further than the page', () => {
    expect(describeEnd('2026-12-05', '2026-11-21')).toBe('La page s’arrête au samedi 5\u00a0décembre.');
  });

  it('leads to what was found, or nowhere', () => {
    expect(describeWayOut(12)).toBe('Voir 12\u00a0dates');
    expect(describeWayOut(1)).toBe('Voir 1\u00a0date');
    expect(describeWayOut(0)).toBe('Fermer les filtres');
  });
});
