import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from './hostile-text.fixture.ts';
import { mailtoUri } from './mailto.ts';

describe('mailtoUri', () => {
  it('leaves an address readable', () => {
    expect(mailtoUri({ to: 'bonjour@ferme.example' })).toBe('mailto:bonjour@ferme.example');
  });

  it('writes a subject and a text of several lines', () => {
    const uri = mailtoUri({
      to: 'a@b.example',
      subject: 'Correction : l’été',
      body: 'Bonjour,\nMerci & à +',
    });
    expect(uri).toBe(
      'mailto:a@b.example?subject=Correction%20%3A%20l%E2%80%99%C3%A9t%C3%A9&body=Bonjour%2C%0D%0AMerci%20%26%20%C3%A0%20%2B',
    );
  });

  it('lets no text add a field, a recipient or a line to the headers', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (subject, body) => {
        const uri = mailtoUri({ to: `x${subject}@b.example`, subject: `s${subject}`, body: `b${body}` });
        expect(uri).toMatch(/^mailto:[^\s<>"'&?#]*\?subject=[^\s<>"'&?#]*&body=[^\s<>"'&?#]*$/);
        const fields = new URL(uri).searchParams;
        expect([...fields.keys()]).toEqual(['subject', 'body']);
        expect(fields.get('subject')).not.toMatch(/[\r\n\0]/);
      }),
    );
  });

  it('keeps ordinary texts whole', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} ,;:’«»%&+?=!()-]+$/u), (text) => {
        const fields = new URL(mailtoUri({ to: 'a@b.example', subject: text, body: text })).searchParams;
        expect(fields.get('subject')).toBe(text);
        expect(fields.get('body')).toBe(text);
      }),
    );
  });
});
