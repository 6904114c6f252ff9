import fc from 'fast-check';
import { deflateSync, gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decodeProposal, encodeProposal } from './code.ts';

const proposal = {
  collection: 'producers',
  data: { name: 'Ferme « L’Œillet »', summary: 'Œufs & poules\u202f; le samedi.', commune: '78517' },
  tie: 'own',
  on: '2026-11-23',
};

const code = encodeProposal(proposal);

const lines = (text: string, change: (line: string) => string) => text.split('\n').map(change).join('\n');

describe('a code', () => {
  test('gives back what was put in it, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        expect(decodeProposal(encodeProposal(json))).toEqual({ value: json });
      }),
    );
  });

  test('is made of short lines of plain signs', () => {
    for (const line of encodeProposal({ text: 'été '.repeat(800) }).split('\n'))
      expect(line).toMatch(/^[\w.-]{1,64}$/);
  });

  const travels: [string, string][] = [
    ['in the middle of a message', `Bonjour,\n\nvoici :\n${code}\n\nMerci !`],
    ['quoted in an answer', lines(code, (line) => `> > ${line}`)],
    ['with the line ends of Windows', lines(code, (line) => `${line}\r`)],
    ['with its lines indented', lines(code, (line) => `   ${line}  `)],
    ['on one line', code.replace(/\n/g, '')],
    ['cut at other places', code.replace(/\n/g, '').replace(/.{40}/g, '$&\n')],
    ['with the soft breaks of quoted-printable', code.replace(/\n/g, '').replace(/.{70}/g, '$&=\r\n')],
  ];
  for (const [how, text] of travels)
    test(`is read ${how}`, () => expect(decodeProposal(text)).toEqual({ value: proposal }));

  test('that lost its end, or one sign, is said to be damaged', () => {
    expect(decodeProposal(code.slice(0, -20))).toEqual({ fault: 'damaged' });
    const at = 30;
    const changed = code.slice(0, at) + (code.charAt(at) === 'A' ? 'B' : 'A') + code.slice(at + 1);
    expect(decodeProposal(changed)).toEqual({ fault: 'damaged' });
  });

  test('that is not there is said to be missing', () => {
    expect(decodeProposal('Bonjour, il y a une faute sur la fiche.')).toEqual({ fault: 'missing' });
  });

  test('never swells beyond what an entry may hold', () => {
    const bomb = Buffer.from(deflateSync(new TextEncoder().encode('0'.repeat(50_000_000)))).toString(
      'base64url',
    );
    expect(decodeProposal(`MI1.${bomb}.x00000000.FIN`)).toEqual({ fault: 'damaged' });
    const other = Buffer.from(gzipSync(new TextEncoder().encode('{}'))).toString('base64url');
    expect(decodeProposal(`MI1.${other}.x00000000.FIN`)).toEqual({ fault: 'damaged' });
  });
});
