import { expect, test } from 'vitest';
import { stemOf } from './stem.ts';

test.each([
  ['fraises', 'fraise'],
  ['choux', 'chou'],
  ['poireaux', 'poireau'],
  ['chevaux', 'cheval'],
  ['boulangeres', 'boulanger'],
  ['productrice', 'producteurs'],
  ['coiffeuse', 'coiffeur'],
  ['informaticienne', 'informaticiens'],
  ['coupees', 'coupe'],
  ['noix', 'noix'],
])('« %s » and « %s » have one form', (one, other) => expect(stemOf(one)).toBe(stemOf(other)));

test.each([
  ['mais', 'mai'],
  ['jus', 'ju'],
  ['poire', 'poireau'],
  ['pomme', 'pommier'],
  ['vache', 'vacher'],
])('« %s » and « %s » have two', (one, other) => expect(stemOf(one)).not.toBe(stemOf(other)));
