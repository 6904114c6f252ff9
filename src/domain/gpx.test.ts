import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type Walk, writeGpx } from './gpx.ts';
import { hostileText } from './hostile-text.fixture.ts';
import { cleanText } from './svg.ts';

const walk: Walk = {
  name: 'Le tour du lac',
  url: 'https://made-in-ici.example/articles/tour/',
  author: 'Les marcheurs',
  licence: 'https://creativecommons.org/licenses/by-sa/4.0/',
  points: [
    { name: 'Le lavoir', text: 'Partez vers l’est.', position: { latitude: 48.6543215, longitude: 1.9 } },
    { name: 'La digue', text: 'Suivez l’eau.', position: { latitude: 48.66, longitude: -0.0000001 } },
  ],
  way: [
    { latitude: 48.6543215, longitude: 1.9 },
    { latitude: 48.66, longitude: -0.0000001 },
    { latitude: 48.6543215, longitude: 1.9 },
  ],
};

/** Elements in order, with their attributes and the text right after they open; refuses what is not well formed. */
function read(xml: string) {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) =>
    elements.push({ name, attributes: attributes as Record<string, string>, text: '' }),
  );
  parser.on('text', (text) => {
    const last = elements.at(-1);
    if (last) last.text += text;
  });
  parser.write(xml).close();
  return elements;
}

/** What a parser gives back of a text: without what XML cannot hold, all ends of lines alike. */
const asXmlText = (text: string) => cleanText(text).replace(/\r\n?/g, '\n');

describe('the file of a walk', () => {
  it('marks each place, and joins them in order', () => {
    const elements = read(writeGpx(walk));
    const places = elements.filter(({ name }) => name === 'wpt').map(({ attributes }) => attributes);
    const route = elements.filter(({ name }) => name === 'rtept').map(({ attributes }) => attributes);
    expect(places).toEqual([
      { lat: '48.654322', lon: '1.9' },
      { lat: '48.66', lon: '0' },
    ]);
    expect(route).toEqual([...places, places[0]]);
    expect(elements.filter(({ name }) => name === 'desc').map(({ text }) => text)).toContain('Suivez l’eau.');
  });

  it('has its parts in the order that the standard asks', () => {
    const names = read(writeGpx(walk)).map(({ name }) => name);
    expect(names.slice(0, 9)).toEqual([
      ...['gpx', 'metadata', 'name', 'author', 'name', 'copyright', 'license', 'link', 'text'],
    ]);
  });

  it('keeps every text in its place, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (name, text) => {
        const hostile = { ...walk, name, points: walk.points.map((point) => ({ ...point, name, text })) };
        const [elements, sound] = [read(writeGpx(hostile)), read(writeGpx(walk))];
        expect(elements.map((element) => element.name)).toEqual(sound.map((element) => element.name));
        expect(elements.filter((element) => element.name === 'desc').map((desc) => desc.text)).toEqual(
          walk.points.map(() => asXmlText(text)),
        );
      }),
    );
  });
});
