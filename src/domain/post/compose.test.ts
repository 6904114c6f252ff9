import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hostileText } from '../hostile-text.fixture.ts';
import { type Post, composePost } from './compose.ts';

const mention = 'Made in Ici & Alentours';
const post = (text: string, more: Partial<Post> = {}) =>
  composePost({ text, mention, hashtags: ['#ici', '#Ablis'], ...more });

describe('the post', () => {
  it('is the text, an empty line, the link, then the mention and the hashtags on one line', () => {
    expect(post('Demain, des poires.\n', { link: 'https://ici.example/a/' })).toBe(
      'Demain, des poires.\n\nhttps://ici.example/a/\nMade in Ici & Alentours #ici #Ablis',
    );
  });

  it('is the mention and the hashtags when nothing is typed', () => {
    expect(post(' \n ')).toBe('Made in Ici & Alentours #ici #Ablis');
  });

  test.each([
    ['a hashtag in another case', 'Voyez #ICI.', 'Made in Ici & Alentours #Ablis'],
    ['a hashtag with its accents', 'À #âblis !', 'Made in Ici & Alentours #ici'],
    ['the mention in other letters', 'made in ici et alentours', '#ici #Ablis'],
    ['the mention over two lines', 'Made in\nIci & Alentours', '#ici #Ablis'],
  ])('does not add again %s', (_, text, signature) => {
    expect(post(text)).toBe(`${text}\n\n${signature}`);
  });

  test.each(['#icicle', 'https://ici.example/#ici', 'ici', 'a#ici', '&#ici;'])(
    'adds the hashtag to « %s », which does not hold it',
    (text) => {
      expect(post(text)).toMatch(/ #ici #Ablis$/);
    },
  );

  it('leaves out a link that is typed, and a mention that is not wanted', () => {
    const link = 'https://ici.example/a/';
    expect(post(`Voir ${link}`, { link, mention: undefined })).toBe(`Voir ${link}\n\n#ici #Ablis`);
  });

  it('holds each hashtag once', () => {
    expect(post('', { hashtags: ['#ici', '#Ablis', '#ablis'] })).toMatch(/#ici #Ablis$/);
  });

  it('goes through unchanged, whatever was typed', () => {
    fc.assert(
      fc.property(hostileText(), fc.constantFrom(undefined, 'https://ici.example/a/'), (text, link) => {
        const once = post(text, { link });
        expect(post(once, { link })).toBe(once);
      }),
    );
  });

  it('keeps lines and right-to-left letters, and drops what is not seen and turns the others round', () => {
    expect(post('שלום\r\nune ligne\u0000\u202e')).toMatch(/^שלום\nune ligne\n\n/);
  });
});
