import { describe, expect, test } from 'vitest';
import {
  EMPTY_DRAFT,
  type ProposalDraft,
  answered,
  draftCorrecting,
  draftOn,
  isBegun,
  unsettledSteps,
  proposalOf,
  screenToResume,
  screensOf,
} from './draft.ts';
import { forms } from './forms.fixture.ts';

const today = '2026-11-23';

const lake = draftCorrecting({
  collection: 'producers',
  slug: 'ferme-du-lac',
  name: 'Ferme du Lac',
  values: {
    name: 'Ferme du Lac',
    contact: { phone: '01 99 00 12 34', email: 'lac@ferme.example' },
    openingHours: 'Sa 09:00-12:00',
  },
});

const fill = (draft: ProposalDraft, values: Record<string, unknown>): ProposalDraft =>
  Object.entries(values).reduce((all, [path, value]) => answered(all, path, value), draft);

describe('the screens', () => {
  test('begin with the subject, then with the kind of a listing', () => {
    expect(screensOf(EMPTY_DRAFT, forms)).toEqual([]);
    expect(screensOf(draftOn('listing'), forms)).toEqual(['genre', 'vous', 'relire', 'envoyer']);
    const producer: ProposalDraft = { ...draftOn('listing'), collection: 'producers' };
    expect(screensOf(producer, forms).slice(0, 4)).toEqual(['genre', 'nom', 'lieu', 'contact']);
  });

  test('of a correction are those that were chosen', () => {
    const draft = { ...lake, topics: ['contact'] };
    expect(screensOf(draft, forms)).toEqual(['fiche', 'sujets', 'contact', 'vous', 'relire', 'envoyer']);
  });

  test('that still wait are where one comes back', () => {
    expect(screenToResume(draftOn('listing'), forms)).toBe('genre');
    expect(screenToResume(draftOn('correction'), forms)).toBe('fiche');
    expect(screenToResume(lake, forms)).toBe('sujets');
    const named = fill(draftOn('event'), { title: 'Bal', start: '2026-12-05' });
    expect(screenToResume(named, forms)).toBe('lieu');
    expect(unsettledSteps(named, forms).map(({ id }) => id)).toEqual(['lieu', 'prix']);
  });

  test('whose answers contradict each other are asked again', () => {
    const upside = fill(draftOn('event'), { title: 'Bal', start: '2026-12-05', end: '2026-12-04' });
    expect(screenToResume(upside, forms)).toBe('quand');
    expect(unsettledSteps(upside, forms).map(({ id }) => id)).toEqual(['quand', 'lieu', 'prix']);
  });
});

describe('a proposal', () => {
  test('is nothing before someone says who they are', () => {
    expect(proposalOf(fill(draftOn('event'), { title: 'Bal' }), forms, today)).toBeUndefined();
  });

  test('leaves behind the answers to questions that are asked no more', () => {
    const draft: ProposalDraft = { ...draftOn('event'), tie: 'own' };
    const filled = fill(draft, { title: 'Bal', start: '2026-12-05', products: [{ product: 'noix' }] });
    expect(proposalOf(filled, forms, today)?.data).toEqual({ title: 'Bal', start: '2026-12-05' });
  });

  test('of an entry holds its fields, and its text as Markdown', () => {
    const draft = fill(draftOn('event'), {
      title: 'Bal',
      'place.name': 'La halle',
      body: 'Une ligne.\nUne autre.\n- un point\n- un second',
    });
    expect(proposalOf({ ...draft, tie: 'own', note: ' Merci ' }, forms, today)).toEqual({
      collection: 'events',
      data: { title: 'Bal', place: { name: 'La halle' } },
      body: 'Une ligne.\n\nUne autre.\n\n- un point\n- un second',
      tie: 'own',
      note: 'Merci',
      on: today,
    });
  });

  test('of a correction holds what changes, with what was there, group by group', () => {
    const draft = fill(
      { ...lake, topics: ['contact', 'horaires'], tie: 'known' },
      {
        'contact.phone': '01 99 00 99 99',
        openingHours: undefined,
      },
    );
    expect(proposalOf(draft, forms, today)).toEqual({
      collection: 'producers',
      corrects: 'ferme-du-lac',
      data: { contact: { phone: '01 99 00 99 99', email: 'lac@ferme.example' }, openingHours: null },
      before: {
        contact: { phone: '01 99 00 12 34', email: 'lac@ferme.example' },
        openingHours: 'Sa 09:00-12:00',
      },
      tie: 'known',
      on: today,
    });
  });

  test('of a correction leaves alone what nobody chose to correct', () => {
    const draft = answered({ ...lake, topics: ['horaires'], tie: 'own' }, 'contact.phone', '01 99 00 99 99');
    expect(proposalOf(draft, forms, today)?.data).toEqual({});
  });
});

test('a draft is worth keeping once something is written in it', () => {
  expect(isBegun(EMPTY_DRAFT)).toBe(false);
  expect(isBegun(draftOn('event'))).toBe(false);
  expect(isBegun(answered(draftOn('event'), 'title', 'Bal'))).toBe(true);
  expect(isBegun(lake)).toBe(true);
});
