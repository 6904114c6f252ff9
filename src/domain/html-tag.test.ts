import { expect, test } from 'vitest';
import { tagFault } from './html-tag.ts';

test('a text with tags is told, as they would not be shown', () => {
  expect(tagFault('Un <b>bon</b> pain')).toBe('« <b> » ne paraîtra pas : retirez-le, le texte suffit.');
  expect(tagFault('<img src=x onerror=alert(1)>')).toContain('ne paraîtra pas');
  expect(tagFault('`<b>` puis <i>')).toContain('<i>');
});

test('what only looks like a tag is not', () => {
  const sound = [
    '3 < 5 et 6 > 4',
    '<https://ferme.example>',
    '<lac@ferme.example>',
    'j’<3',
    '`<b>`',
    '```\n<b>\n```',
    '> une citation',
  ];
  expect(sound.map(tagFault)).toEqual(sound.map(() => undefined));
});
