import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from './hostile-text.fixture.ts';
import {
  choiceAt,
  choiceCalled,
  choiceLabelled,
  choicesLike,
  choicesNamed,
  choicesOf,
} from './listing-choice.ts';

const listing = (name: string, commune = 'Le Lac', id = 'a') => ({ name, commune, id });
const pond = listing('L’Étang, œufs');
const mill = listing('Moulin');
const otherMill = listing('Le Moulin', 'Les Prés');
const farm = listing('Ferme', 'Le Lac');
const otherFarm = listing('Ferme', 'Les Prés');
const twin = listing('Four', 'Le Lac', 'producteurs/four');
const otherTwin = listing('Four', 'Le Lac', 'commerces/four');
const all = [pond, mill, otherMill, farm, otherFarm, twin, otherTwin];
const choices = choicesOf(all, ({ id }) => id);
const like = (typed: string, most = 12) => choicesLike(typed, choices, most).map((choice) => choice.listing);

test('a listing is chosen by its name and commune, and by its address where another has both', () => {
  expect(choices.map(({ label }) => label)).toEqual([
    'L’Étang, œufs (Le Lac)',
    'Moulin (Le Lac)',
    'Le Moulin (Les Prés)',
    'Ferme (Le Lac)',
    'Ferme (Les Prés)',
    'Four (Le Lac), producteurs/four',
    'Four (Le Lac), commerces/four',
  ]);
});

test('listings are found by parts of the words of their name and commune, without accents', () => {
  expect(like("lac l'etang oeuf")).toEqual([pond]);
  expect(like('PRES, (mou')).toEqual([otherMill]);
  expect(like('moulin')).toEqual([mill, otherMill]);
  expect(like('moulin', 1)).toEqual([mill]);
  expect(like(' , ')).toEqual([]);
});

test('those of a whole name are known, in any case', () => {
  expect(choicesNamed(' ferme ', choices).map((choice) => choice.listing)).toEqual([farm, otherFarm]);
  expect(choicesNamed('ferm', choices)).toEqual([]);
  expect(choicesNamed(' ', choices)).toEqual([]);
});

test.each([
  ['moulin', mill],
  ['  L’ETANG, OEUFS ', pond],
  ['ferme (les prés)', otherFarm],
  ['Ferme, Les Prés', otherFarm],
  ['four (le lac) commerces/four', otherTwin],
  ['ferme', undefined],
  ['four (le lac)', undefined],
  ['moul', undefined],
  ['', undefined],
])('« %s » calls one listing, or none', (typed, called) => {
  expect(choiceCalled(typed, choices)?.listing).toBe(called);
});

test.each([
  ['producteurs/four', twin],
  [' /producteurs/four/ ', twin],
  ['https://ici.example/producteurs/four/#horaires', twin],
  ['https://ici.example/commerces/four?utm_source=lettre', otherTwin],
  ['https://ici.example/sous/label/commerces/four/imprimer/', otherTwin],
  ['https://ici.example/producteurs/four-a-pain/', undefined],
  ['four', undefined],
  ['', undefined],
])('the address « %s » is that of one listing, or of none', (pasted, found) => {
  expect(choiceAt(pasted, choices)?.listing).toBe(found);
});

test('a name alone is no label', () => {
  expect(choiceLabelled('moulin', choices)).toBeUndefined();
  expect(choiceLabelled('moulin (le lac)', choices)?.listing).toBe(mill);
});

test('what a label says is found and called by it, whatever the names', () => {
  fc.assert(
    fc.property(hostileText(), (name) => {
      const [choice] = choicesOf([listing(`a ${name}`)], ({ id }) => id);
      if (!choice) throw new Error(name);
      expect(choicesLike(choice.label, [choice], 1)).toEqual([choice]);
      expect(choiceCalled(choice.label, [choice])).toBe(choice);
    }),
  );
});
