import { foldText } from '../../domain/fold.ts';
import { ownValue, valueAt } from '../walk.ts';
import type { Content, Entry, Fault } from './content.ts';
import { plainTextsOf } from './plain-texts.ts';

/** « certifié », « garanti », « agréé » beside the label: it is a pledge, and nobody controls it. */
const GUARANTEE = /\b(certifi|garanti|agree|homologue|controle|officiel)[a-z]*\b/;

/** Words of a text, folded, each between spaces, signs left out. */
const wordsOf = (text: string): string =>
  ` ${foldText(text)
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()} `;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+|\n{2,}/);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** How the label is called: other labels do guarantee something. */
function labelWords({ ids }: Content): string[] {
  const territory = ids.get('territory')?.get('territory')?.data;
  const names = [text(ownValue(territory, 'hashtag')), text(ownValue(territory, 'mention'))];
  return names.map(wordsOf).filter((words) => words.trim() !== '');
}

const speaks = new Set(['producers', 'shops', 'services', 'stays', 'markets', 'articles', 'events']);

/** What a sentence says that the label guarantees, when it does. */
function guaranteeIn(sentence: string, labels: readonly string[]): string | undefined {
  const words = wordsOf(sentence);
  if (!labels.some((label) => words.includes(label)) || / (?:ni|pas|sans|non) /.test(words)) return undefined;
  return GUARANTEE.exec(words)?.[0];
}

function guarantees(entry: Entry, labels: readonly string[]): Fault[] {
  return plainTextsOf(entry).flatMap(({ text: whole, place }) => {
    const found = sentencesOf(whole).flatMap((sentence) => guaranteeIn(sentence, labels) ?? []);
    return found.slice(0, 1).map((word) => ({
      path: entry.path,
      ...place,
      what: `« ${word} », à côté du label, promet un contrôle que personne ne fait.`,
      repair: 'Le label est un engagement : écrivez « s’engage à », ou dites-le sans lui.',
    }));
  });
}

interface Certification {
  id: string;
  name: string;
  /** Folded, between spaces. */
  claims: string[];
}

const certificationsOf = ({ ids }: Content): Certification[] =>
  [...(ids.get('certifications')?.entries() ?? [])].map(([id, { data }]) => {
    const claims = ownValue(data, 'claims');
    return {
      ...{ id, name: text(ownValue(data, 'name')) || id },
      claims: (Array.isArray(claims) ? claims : []).map((claim) => wordsOf(text(claim))),
    };
  });

/** « pas bio », « sans label bio », « non certifié bio ». */
const DENIED = / (?:pas|sans|non|ni|n est|aucun)(?: [\p{L}\p{N}]+){0,3}$/u;

function claimed(words: string, claim: string): boolean {
  const at = words.indexOf(claim);
  return at !== -1 && claim.trim() !== '' && !DENIED.test(words.slice(0, at));
}

function unheldClaims(entry: Entry, certifications: readonly Certification[]): Fault[] {
  const held = valueAt(entry.data, ['certifications']);
  const lacking = certifications.filter(({ id }) => !Array.isArray(held) || !held.includes(id));
  return plainTextsOf(entry).flatMap(({ text: whole, place }) => {
    const words = wordsOf(whole);
    return lacking.flatMap(({ name, claims }) => {
      const claim = claims.find((each) => claimed(words, each));
      return claim === undefined
        ? []
        : [
            {
              path: entry.path,
              ...place,
              what: `« ${claim.trim()} » annonce « ${name} », que la fiche n’a pas.`,
              repair: 'Ajoutez cette certification si vous l’avez vérifiée ; sinon, retirez le mot.',
            },
          ];
    });
  });
}

const LISTINGS = new Set(['producers', 'shops', 'services', 'stays', 'markets']);

/** Words that promise what the label does not, or what a certification alone may say. */
export function overPromises(content: Content): Fault[] {
  const labels = labelWords(content);
  const certifications = certificationsOf(content);
  return content.entries.flatMap((entry) => [
    ...(speaks.has(entry.collection) ? guarantees(entry, labels) : []),
    ...(LISTINGS.has(entry.collection) ? unheldClaims(entry, certifications) : []),
  ]);
}
