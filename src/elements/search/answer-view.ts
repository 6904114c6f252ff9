import { type Facet, writeCriteria } from '../../domain/find/criteria.ts';
import { describeCriterion } from '../../domain/find/criterion-words.ts';
import { nearest } from '../../domain/find/nearest.ts';
import { directoryPath } from '../../paths.ts';
import { type AdviceActions, adviceView } from '../directory/advice.ts';
import { make } from '../make.ts';
import { type Answered, asFilters, needsPosition } from './sentence-engine.ts';

/** What must be known to read the results; `askPosition` is called by a click. */
export function notesView(
  { isLoose, understood, question }: Answered,
  askPosition: () => void,
): HTMLElement[] {
  const notes: HTMLElement[] = [];
  const note = (words: string) => notes.push(make('p', { class: 'note' }, words));
  if (isLoose)
    note(`Aucune fiche ne parle de «\u202f${understood.rest}\u202f»\u00a0: voici ce qui répond au reste.`);
  if (needsPosition(question)) {
    note(
      'La distance n’est pas encore prise en compte\u00a0: donnez votre position, qui reste sur votre appareil, ou ajoutez une commune à la phrase.',
    );
    const button = make('button', { type: 'button', class: 'button quiet' }, 'Donner ma position');
    button.addEventListener('click', askPosition);
    notes.push(button);
  }
  return notes;
}

/** What to take out of the sentence when no listing answers it all. */
export function missingView(answered: Answered, actions: AdviceActions): HTMLElement[] {
  const { found, understood, without, directory, question } = answered;
  if (found.length > 0 || understood.parts.length < 2) return [];
  const { criteria, parts } = understood;
  const saying = { vocabulary: directory.vocabulary, today: question.now.date, criteria };
  const describe = (facet: Facet) =>
    parts
      .filter((part) => part.facet === facet)
      .map((part) => describeCriterion(part, saying))
      .join(', ');
  const said = new Map([...without].filter(([facet]) => describe(facet) !== ''));
  const advised = { directory, criteria, without: said, describe };
  return [adviceView({ ...advised, nearest: nearest(directory, question) }, actions)];
}

/** Ways on: the filters of the directory and, when `askTexts` is given, the texts of the site. */
export function waysView({ question, isLoose }: Answered, askTexts: (() => void) | undefined): HTMLElement[] {
  const filters = `${directoryPath}?${writeCriteria(asFilters(question, isLoose))}`;
  const ways = make(
    'p',
    { class: 'ways' },
    make('a', { href: filters }, 'Affiner avec tous les filtres de l’annuaire'),
  );
  if (askTexts) {
    const button = make(
      'button',
      { type: 'button', class: 'link' },
      'Chercher aussi dans tous les textes du site',
    );
    button.addEventListener('click', askTexts);
    ways.append(' · ', button);
  }
  return [ways];
}
