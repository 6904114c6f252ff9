import { expect, it } from 'vitest';
import { isFreePrice } from './event-price.ts';

it.each([
  'Gratuit',
  'GRATUIT.',
  'Gratuite sur inscription',
  'Entrée libre',
  'Accès libre et gratuit',
  'C’est gratuit !',
  'Libre participation',
  '0 €',
  '0€',
])('« %s » costs nothing', (price) => expect(isFreePrice(price)).toBe(true));

it.each([
  undefined,
  '',
  '5 €',
  '10 €',
  'Gratuit, puis 5 €',
  'Gratuit pour les moins de 12 ans',
  'Gratuit jusqu’à 18 ans',
  'Gratuit pour les adhérents',
  'Gratuit pour les enfants',
  'Gratuit sauf le repas',
  'Non gratuit',
  'Prix libre',
  '5 €, gratuit pour les moins de 12 ans',
  'Libreville',
  'À demander',
])('« %s » is not surely free', (price) => expect(isFreePrice(price)).toBe(false));
