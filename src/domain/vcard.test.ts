import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { hostileText } from './hostile-text.fixture.ts';
import { type CardFacts, writeCard } from './vcard.ts';

const farm: CardFacts = {
  name: 'Ferme du Lac',
  url: 'https://made-in-ici.example/producteurs/ferme-du-lac/',
  summary: 'Lait cru, yaourts et tommes ; à la ferme.',
  phone: '01 99 00 10 02',
  mobile: '06 39 98 10 02',
  email: 'bonjour@ferme-du-lac.example',
  website: 'https://ferme-du-lac.example/?a=1,2;3',
  street: 'route de la Digue',
  postcode: '78950',
  commune: 'Gambais',
  position: { latitude: 48.78, longitude: 1.66 },
  verifiedOn: '2026-11-07',
};

/** Read by a parser that is not ours. */
const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const valueOf = (text: string, name: string) => read(text).getFirstPropertyValue(name);

/** That parser leaves the backslash that RFC 2426 asks for before each semicolon. */
const noteOf = (text: string) => String(valueOf(text, 'note')).replaceAll('\\;', ';');

describe('a card for an address book', () => {
  it('says who, how to reach them and where', () => {
    expect(writeCard(farm).replaceAll('\r\n ', '').split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'PRODID:-//made-in//annuaire//FR',
      'UID:https://made-in-ici.example/producteurs/ferme-du-lac/',
      'REV:2026-11-07',
      'FN:Ferme du Lac',
      'N:Ferme du Lac;;;;',
      'ORG:Ferme du Lac',
      'X-ABSHOWAS:COMPANY',
      'TEL;TYPE=WORK,VOICE:+33199001002',
      'TEL;TYPE=CELL,VOICE:+33639981002',
      'EMAIL;TYPE=INTERNET:bonjour@ferme-du-lac.example',
      'ADR;TYPE=WORK:;;route de la Digue;Gambais;;78950;France',
      'GEO:48.78;1.66',
      'URL:https://ferme-du-lac.example/?a=1,2;3',
      'NOTE:Lait cru\\, yaourts et tommes \\; à la ferme.\\nhttps://made-in-ici.example/producteurs/ferme-du-lac/',
      'SOURCE:https://made-in-ici.example/producteurs/ferme-du-lac/',
      'END:VCARD',
      '',
    ]);
  });

  it('leaves out what is not known', () => {
    const { name, url, summary, commune, verifiedOn } = farm;
    const text = writeCard({ name, url, summary, commune, verifiedOn });
    for (const absent of ['TEL', 'EMAIL', 'GEO', '\r\nURL']) expect(text).not.toContain(absent);
    expect(valueOf(text, 'adr')).toEqual(['', '', '', 'Gambais', '', '', 'France']);
  });

  it('is read by another program as it was written', () => {
    const text = writeCard(farm);
    expect(valueOf(text, 'fn')).toBe(farm.name);
    expect(valueOf(text, 'adr')).toEqual(['', '', 'route de la Digue', 'Gambais', '', '78950', 'France']);
    expect(noteOf(text)).toBe(`${farm.summary}\n${farm.url}`);
    expect(valueOf(text, 'url')).toBe(farm.website);
  });

  it('stays one card with the same lines, whatever its texts hold', () => {
    const names = (text: string) =>
      read(text)
        .getAllProperties()
        .map(({ name }) => name);
    const usual = names(writeCard(farm));
    fc.assert(
      fc.property(hostileText(), hostileText(), (one, other) => {
        const text = writeCard({
          ...farm,
          name: `a${one}`,
          summary: other,
          street: `b${other}`,
          commune: `c${one}`,
        });
        expect(names(text)).toEqual(usual);
        expect(text.match(/^BEGIN:/gm)).toHaveLength(1);
        expect(text.match(/^END:/gm)).toHaveLength(1);
      }),
    );
  });

  it('has no line longer than 75 bytes nor cut inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 60, maxLength: 200 }), (summary) => {
        const bytes = Buffer.from(writeCard({ ...farm, summary }));
        const lines = bytes.toString('latin1').split('\r\n');
        expect(lines.every((one) => one.length <= 75)).toBe(true);
        const strict = new TextDecoder('utf-8', { fatal: true });
        for (const one of lines) expect(() => strict.decode(Buffer.from(one, 'latin1'))).not.toThrow();
      }),
    );
  });

  it('keeps an ordinary text whole', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} ,;:’«»%&+?=!()\\-]+$/u), (summary) => {
        expect(noteOf(writeCard({ ...farm, summary }))).toBe(`${summary}\n${farm.url}`);
      }),
    );
  });
});
