import { describe, expect, it, test } from 'vitest';
import { WEEK } from './agenda-criteria.ts';
import { EVENTS, MARKETS } from './agenda-kinds.ts';
import {
  type AgendaNames,
  describeAnswer,
  describeBeyond,
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
    [{ count: 12, off: 1 }, { when: WEEKEND }, '12\u00a0dates ce week-end, dont une annulée ou reportée.'],
    [{ count: 3, off: 2 }, { when: TODAY }, '3\u00a0dates aujourd’hui, dont 2\u00a0annulées ou reportées.'],
    [{ count: 1, off: 1 }, { when: TODAY }, '1\u00a0date aujourd’hui, annulée ou reportée.'],
    [{ count: 4, over: 4 }, { when: TODAY }, '4\u00a0dates aujourd’hui, toutes terminées.'],
    [{ count: 2, over: 2 }, { when: TODAY }, '2\u00a0dates aujourd’hui, toutes deux terminées.'],
    [
      { count: 4, over: 2, off: 1 },
      { when: TODAY },
      '4\u00a0dates aujourd’hui, dont 2\u00a0terminées et une annulée ou reportée.',
    ],
    [{ count: 16 }, { free: '1' }, `16\u00a0dates gratuites ${span}.`],
    [{ count: 1 }, { kind: MARKETS, free: '1' }, `1\u00a0date de marché gratuit ${span}.`],
    [{ count: 2 }, { kind: EVENTS, free: '1' }, `2\u00a0dates d’événements gratuits ${span}.`],
    [
      { count: 2, off: 1 },
      { free: '1', children: '1', indoors: '1', place: 'ablis' },
      `2\u00a0dates gratuites ${span} à Ablis, pour les familles ou les enfants, à l’abri, dont une annulée ou reportée.`,
    ],
    [
      {},
      { when: TOMORROW, place: 'ablis', category: 'brocante' },
      'Rien n’est annoncé demain à Ablis dans «\u202fBrocantes\u202f».',
    ],
    [
      {},
      { when: WEEK, place: 'x', category: 'y', indoors: '1' },
      'Rien ne répond à tout cela d’ici 7\u00a0jours dans cette commune.',
    ],
    [
      {},
      { kind: MARKETS, when: WEEKEND, place: 'ablis', radius: '5' },
      'Aucun marché n’est annoncé ce week-end à moins de 5\u00a0km d’Ablis.',
    ],
    [{}, { kind: MARKETS, indoors: '1' }, `Aucun marché n’est annoncé à l’abri ${span}.`],
    [{}, { children: '1', when: TODAY }, 'Rien n’est annoncé aujourd’hui pour les familles ou les enfants.'],
    [
      {},
      { free: '1', children: '1', indoors: '1', when: WEEKEND, place: 'ablis', radius: '10' },
      'Rien ne répond à tout cela ce week-end à moins de 10\u00a0km d’Ablis.',
    ],
    [{}, { kind: MARKETS, free: '1', indoors: '1' }, `Aucun marché ne répond à tout cela ${span}.`],
    [
      {},
      { kind: EVENTS, free: '1', when: NEXT_WEEKEND },
      'Aucun événement gratuit n’est annoncé le week-end prochain.',
    ],
  ])('%j for %j is said « %s »', (found, criteria, words) => {
    const whole = { count: 0, off: 0, over: 0, ...found };
    expect(describeAnswer(whole, { criteria, span, nameOf })).toBe(words);
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
    expect(describeAnswer({ count: 2, off: 0, over: 0 }, { criteria, span, nameOf })).toBe(
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
    expect(describeBeyond('2026-12-05', '2027-03-02')).toBe(
      'La page s’arrête au samedi 5\u00a0décembre 2026. La suite est plus bas, mois par mois.',
    );
  });

  it('leads to what was found, or nowhere', () => {
    expect(describeWayOut(12)).toBe('Voir 12\u00a0dates');
    expect(describeWayOut(1)).toBe('Voir 1\u00a0date');
    expect(describeWayOut(0)).toBe('Fermer les filtres');
  });
});
