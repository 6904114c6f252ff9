import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hostileText } from '../hostile-text.fixture.ts';
import { claimsIn } from './claims.ts';
import { composePost } from './compose.ts';
import { NETWORKS, type NetworkId, isTooMuch, networkLength } from './networks.ts';
import { smsLength } from './sms.ts';
import { describeFit, describeRoom, describeSms, describeUse } from './words.ts';

const networkOf = (id: NetworkId) => {
  const network = NETWORKS.find((one) => one.id === id);
  if (!network) throw new Error(id);
  return network;
};
const lengthOn = (id: NetworkId, text: string) => networkLength(text, networkOf(id));
const roomOn = (id: NetworkId, text: string) => describeRoom(lengthOn(id, text), networkOf(id).most);

describe('the room on a network', () => {
  test.each<[NetworkId, string, string]>([
    ['x', 'a'.repeat(212), 'reste\u00a068'],
    ['x', 'a'.repeat(280), 'reste\u00a00'],
    ['x', 'a'.repeat(292), '12\u00a0de\u00a0trop'],
    ['bluesky', '👩🏽‍🌾'.repeat(300), '1\u202f500\u00a0octets de trop'],
    ['bluesky', '👩🏽‍🌾'.repeat(301), '1\u00a0de\u00a0trop'],
    ['instagram', '#a #b #c #d #e', 'reste\u00a02\u202f186'],
    ['instagram', '#a #b #c #d #e #f', '1\u00a0mot-dièse de trop'],
    ['instagram', '#a #b #c #d #e #f #g', '2\u00a0mots-dièse de trop'],
    ['facebook', 'a'.repeat(100_000), '36\u202f794\u00a0de\u00a0trop'],
  ])('on %s', (id, text, room) => {
    expect(roomOn(id, text)).toBe(room);
  });

  it('is said with the most that the network takes', () => {
    expect(describeUse(212, 2200)).toBe('212 sur\u00a02\u202f200');
  });

  it('is too short exactly when something is over, whatever the text', () => {
    fc.assert(
      fc.property(hostileText(), fc.constantFrom(...NETWORKS), (text, network) => {
        const length = networkLength(text, network);
        expect(isTooMuch(length)).toBe(/de\strop/.test(describeRoom(length, network.most)));
      }),
    );
  });
});

test.each([
  'a',
  'a.',
  'a-',
  '-',
  '.',
  'http://',
  'http://a!',
  '@a',
  '@a.',
  '#',
  '#a',
  '🧀\u200d',
  'e\u0301',
  '\n',
])('a hundred thousand characters of « %s » are read to the end', (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  for (const network of NETWORKS) expect(networkLength(text, network).used).toBeGreaterThan(0);
  expect(smsLength(text).messages).toBeGreaterThan(1);
  expect(claimsIn(text)).toEqual([]);
  expect(composePost({ text, mention: 'Made in Ici', hashtags: ['#ici'] })).toMatch(/#ici$/);
});

describe('what is read aloud of it all', () => {
  const said = (text: string) =>
    describeFit(NETWORKS.map((network) => ({ ...network, ...networkLength(text, network) })));

  it('names the networks where the post does not fit, and why', () => {
    expect(said('Des poires.')).toBe('La publication tient partout.');
    expect(said('a'.repeat(290))).toBe(
      'Ne tient pas sur X\u00a0: raccourcissez votre texte ou retirez des mots-dièse.',
    );
    expect(said('a'.repeat(400))).toMatch(/^Ne tient pas sur X et Bluesky\u00a0: /);
    expect(said('#a #b #c #d #e #f')).toBe('Ne tient pas sur Instagram\u00a0: retirez des mots-dièse.');
  });

  test.each([
    ['Des poires.', '1\u00a0SMS'],
    ['La fête', '1\u00a0SMS'],
    ['La fête '.repeat(10), '2\u00a0SMS\u00a0: «\u202fê\u202f» fait des messages de 67 signes'],
    [
      'La fête d’été\u00a0! '.repeat(5),
      '2\u00a0SMS\u00a0: «\u202fê\u202f», «\u202f’\u202f» et une espace insécable font des messages de 67 signes',
    ],
    [
      `e\u0302te\u0301 ☀\ufe0f ${'a'.repeat(70)}`,
      '2\u00a0SMS\u00a0: un accent à part, «\u202f☀\u202f» et un caractère invisible font des messages de 67 signes',
    ],
  ])('counts short messages: « %s »', (text, words) => {
    expect(describeSms(smsLength(text))).toBe(words);
  });
});
