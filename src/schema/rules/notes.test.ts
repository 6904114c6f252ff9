import { expect, it } from 'vitest';
import { checkContent } from '../faults.ts';
import { article, contentWith } from '../sound-content.fixture.ts';

const PATH = 'articles/le-gout-du-lac.md';

/** What is advised on an article with this text. */
const advised = (text: string) =>
  checkContent(contentWith({ [PATH]: `${article}\n${text}\n` }), { today: '2026-11-21' }).warnings.map(
    ({ line, what, repair }) => `l. ${line} : ${what} → ${repair}`,
  );

it('a note without text, and a text of a note without call, are told', () => {
  expect(advised('Un mot[^1],\ndeux mots[^deux].\n\n[^1]: Une note.\n[^3]: Perdue.')).toEqual([
    'l. 11 : la note [^deux] n’a pas de texte\u00a0: ces signes paraîtront tels quels. → Ajoutez à la fin, seule sur sa ligne : [^deux]: Le texte de la note.',
    'l. 14 : rien n’appelle la note [^3]\u00a0: elle ne paraîtra pas. → Écrivez [^3] après le mot qu’elle éclaire, ou supprimez-la.',
  ]);
});

it('notes that are called are not, nor what is written as code', () => {
  expect(advised('Un mot[^1], encore[^1], `[^2]`.\n\n```\n[^3]\n```\n\n[^1]: Une note.')).toEqual([]);
});
