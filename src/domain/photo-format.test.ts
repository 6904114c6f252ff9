import { expect, test } from 'vitest';
import { photoFormat, photoRefusal } from './photo-format.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const cases: [string, string, string | undefined][] = [
  ['a JPEG', '\u00ff\u00d8\u00ff\u00e0', undefined],
  ['a PNG', '\u0089PNG\r\n\u001a\n', undefined],
  ['a WebP', 'RIFF....WEBPVP8 ', undefined],
  ['a photo of an iPhone', '\0\0\0\u0018ftypheic', 'HEIC'],
  ['another photo of an iPhone', '\0\0\0\u0018ftypmif1', 'HEIC'],
  ['a film', '\0\0\0\u0018ftypisom', 'n’est pas une photo'],
  ['a program with the name of a photo', 'MZ\u0090\0\u0003', 'n’est pas une photo'],
  ['an archive', 'PK\u0003\u0004', 'n’est pas une photo'],
  ['a drawing that may hold a script', '<svg xmlns=', 'SVG'],
  ['the same after its heading', '<?xml version', 'SVG'],
  ['a document', '%PDF-1.7', 'PDF'],
  ['an animation', 'GIF89a', 'GIF'],
  ['nothing', '', 'n’est pas une photo'],
];

for (const [what, head, expected] of cases)
  test(`${what} is ${expected ? 'refused, and why is said' : 'taken'}`, () => {
    const said = photoRefusal(bytes(head));
    expect(photoFormat(bytes(head)) !== undefined).toBe(expected === undefined);
    if (expected) expect(said).toContain(expected);
    else expect(said).toBeUndefined();
  });
