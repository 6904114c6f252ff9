import { describe, expect, it } from 'vitest';
import { decodeBytes } from './charset.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>été</a>`;

describe('the letters of an answer', () => {
  it.each([
    ['UTF-8 without a word', Buffer.from('été'), '', 'été'],
    ['UTF-8 with a mark', Buffer.from('\ufeffété'), '', 'été'],
    ['UTF-16 with a mark', utf16('été'), '', 'été'],
    ['UTF-16 the other way', utf16('été').swap16(), '', 'été'],
    ['a mark against what is said', utf16('été'), 'text/xml; charset=utf-8', 'été'],
    ['a charset', latin('été'), 'text/xml; charset="ISO-8859-1"', 'été'],
    ['the euro of windows-1252', Buffer.from([0x80]), 'text/xml; charset=iso-8859-1', '€'],
    ['a declaration', latin(declared('ISO-8859-1')), 'text/xml', declared('ISO-8859-1')],
    ['nothing said, no UTF-8', latin('été'), 'text/xml', 'été'],
    ['a false charset', latin('été'), 'text/xml; charset=utf-8', 'été'],
    ['an unknown charset', Buffer.from('été'), 'text/xml; charset=klingon', 'été'],
    ['a false declaration', Buffer.from(declared('UTF-16')), '', declared('UTF-16')],
    ['nothing', Buffer.alloc(0), 'text/xml; charset=utf-8', ''],
  ])('are read from %s', (_, ...[bytes, contentType, text]) => {
    expect(decodeBytes(bytes, contentType)).toBe(text);
  });
});
