import { foldText } from '../../domain/fold.ts';
import { slugify } from '../../domain/slug.ts';
import { ownValue } from '../walk.ts';
import { bodyOf } from './body.ts';
import type { Content, Entry, Fault } from './content.ts';
import { type PlainText, plainTextsOf } from './plain-texts.ts';

/** Written by people about people; settings and pages have their own readers. */
const READ = new Set([
  ...['producers', 'shops', 'services', 'stays', 'markets', 'events', 'articles', 'notices', 'mentions'],
]);

const each = (
  content: Content,
  judge: (text: PlainText, entry: Entry) => Pick<Fault, 'what' | 'repair'> | undefined,
) =>
  content.entries
    .filter(({ collection }) => READ.has(collection))
    .flatMap((entry) =>
      plainTextsOf(entry).flatMap((text) => {
        const said = judge(text, entry);
        return said ? [{ path: entry.path, ...text.place, ...said }] : [];
      }),
    );

/** Two words in capitals in a row, or a long one; not an acronym, nor a link. */
const CAPITALS =
  /(?<![\p{L}\p{N}/#])\p{Lu}{4,}(?:[\s'’-]+\p{Lu}{2,})+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}/#.])\p{Lu}{9,}(?![\p{L}\p{N}])/u;
const MARKS = /[!?]{2,}|(?:!\s*){3,}/;

/** Words in capitals and rows of exclamation marks. */
export const shoutedTexts = (content: Content): Fault[] =>
  each(content, ({ text }) => {
    const [found] = CAPITALS.exec(text) ?? MARKS.exec(text) ?? [];
    return found === undefined
      ? undefined
      : {
          what: `« ${found.slice(0, 40).trim()} » crie.`,
          repair: 'Écrivez en minuscules, avec un seul point.',
        };
  });

/** Those that `content/pages/contribuer.md` asks to leave out, folded. */
const SUPERLATIVES =
  /\b(?:incontournables?|exceptionnel(?:le)?s?|authentiques?|inoubliables?|l[ae]s? meilleure?s? |n ?° ?1 |numero un |unique en france|le plus (?:beau|grand|bon) )/;

/** Praise in the place of facts, where few words say what something is. */
export const superlatives = (content: Content): Fault[] =>
  each(content, ({ text, place: { field } }, { collection }) => {
    if (field === bodyOf(collection)?.label) return undefined;
    const [found] = SUPERLATIVES.exec(`${foldText(text)} `) ?? [];
    return found === undefined
      ? undefined
      : {
          what: `« ${found.trim()} » ne dit rien que l’on puisse vérifier.`,
          repair: 'Dites plutôt ce qui est particulier : un lieu, un geste, un produit.',
        };
  });

const MIN_WORDS = 4;
/** Signs of the shortest article that says something. */
const MIN_ARTICLE = 280;
const MIN_BODY = 20;

const wordCount = (text: string): number => slugify(text).split('-').filter(Boolean).length;

function emptySummary(entry: Entry, text: string): Pick<Fault, 'what' | 'repair'> | undefined {
  const name = ownValue(entry.data, 'name') ?? ownValue(entry.data, 'title');
  if (typeof name === 'string' && slugify(name) === slugify(text))
    return {
      what: 'cette phrase répète le nom.',
      repair: 'Dites de quoi il s’agit, et ce qui est particulier.',
    };
  return wordCount(text) < MIN_WORDS
    ? {
        what: 'cette phrase ne dit presque rien.',
        repair: 'Dites de quoi il s’agit, en une dizaine de mots.',
      }
    : undefined;
}

function emptyBody({ collection }: Entry, text: string): Pick<Fault, 'what' | 'repair'> | undefined {
  const length = text.trim().length;
  if (collection === 'articles' && length < MIN_ARTICLE)
    return {
      what: `ce texte ne fait que ${length} signes.`,
      repair: 'Complétez-le, ou faites-en une annonce.',
    };
  return length < MIN_BODY
    ? {
        what: 'ce texte ne dit presque rien.',
        repair: 'Complétez-le, ou supprimez-le : la fiche s’en passe.',
      }
    : undefined;
}

/** Texts that say nothing, or next to nothing. */
export const emptyTexts = (content: Content): Fault[] =>
  each(content, ({ text, place: { field } }, entry) => {
    if (field === bodyOf(entry.collection)?.label) return emptyBody(entry, text);
    return text === ownValue(entry.data, 'summary') ? emptySummary(entry, text) : undefined;
  });
