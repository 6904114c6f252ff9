import { expect, it } from 'vitest';
import { checkContent } from '../faults.ts';
import { article, contentWith } from '../sound-content.fixture.ts';

/** What is advised on an interview with this answer. */
function advised(answer: string): string[] {
  const interview = `kind: interview
interview: { who: Le comité, questions: [{ question: Où ?, answer: ${JSON.stringify(answer)} }] }`;
  const text = article.replace('---\nOn y va', `${interview}\n---\nOn y va`);
  const { warnings } = checkContent(contentWith({ 'articles/le-gout-du-lac.md': text }), {
    today: '2026-11-21',
  });
  return warnings.map(({ field, what, repair }) => `${field} : ${what} → ${repair}`);
}

it.each(['[le lac](/communes/)', '**gras**', '<b>', '</p>'])(
  'signs of a text are told in a field: %s',
  (sign) => {
    expect(advised(`Au bord, ${sign} ici.`)).toEqual([
      `Réponse (interview.questions n° 1, answer) : « ${sign} » paraîtra tel quel\u202f: ce champ est du texte simple. → Enlevez ces signes\u202f; un lien va dans le texte, sous les champs.`.replaceAll(
        '\u202f',
        ' ',
      ),
    ]);
  },
);

it.each(['2 < 3 et 4 > 3', 'un [mot] (ici)', '4 * 2 ** 3', 'https://lac.example/a'])(
  'nothing is said of « %s »',
  (text) => {
    expect(advised(text)).toEqual([]);
  },
);
