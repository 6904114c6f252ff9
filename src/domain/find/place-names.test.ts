import { expect, test } from 'vitest';
import { shortNames, wholeNames } from './place-names.ts';

test.each([
  ['Rambouillet', ['rambouillet'], []],
  ['Saint-Arnoult-en-Yvelines', ['saint arnoult en yvelines'], ['saint arnoult']],
  [
    'Le Perray-en-Yvelines',
    ['le perray en yvelines', 'au perray en yvelines', 'du perray en yvelines', 'perray en yvelines'],
    ['le perray', 'au perray', 'du perray', 'perray'],
  ],
  ['Les Bréviaires', ['les breviaires', 'aux breviaires', 'des breviaires', 'breviaires'], []],
  ['La Celle-les-Bordes', ['la celle les bordes', 'celle les bordes'], ['la celle']],
  ['Le Mans', ['le mans', 'au mans', 'du mans'], []],
  ['L’Étang-la-Ville', ['l etang la ville', 'etang la ville'], ['l etang']],
  ['Montfort-l’Amaury', ['montfort l amaury'], ['montfort']],
  ['Thiverval-Grignon', ['thiverval grignon'], ['thiverval', 'grignon']],
  ['La Boissière-École', ['la boissiere ecole', 'boissiere ecole'], ['la boissiere', 'boissiere']],
  ['Vieille-Église-en-Yvelines', ['vieille eglise en yvelines'], ['vieille eglise']],
  ['Saint-Forget', ['saint forget'], []],
  ['Lévis-Saint-Nom', ['levis saint nom'], ['levis']],
  ['Y', ['y'], []],
])('« %s » is written %j and shortened to %j', (commune, whole, short) => {
  expect(wholeNames(commune)).toEqual(whole);
  expect(shortNames(commune)).toEqual(short);
});
