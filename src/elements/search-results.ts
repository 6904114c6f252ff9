import { unfoldLetters } from '../domain/fold.ts';
import { RESULT_WORDS, type TextPart, excerptParts, isMarked, markWords } from '../domain/search.ts';
import { make } from './make.ts';
import type { Group, Outcome, Page } from './search-engine.ts';

const FIRST_SHOWN = 5;
const NEXT_SHOWN = 10;

const nodesOf = (parts: readonly TextPart[]): (Node | string)[] =>
  parts.map(({ text, marked }) => (marked ? make('mark', {}, text) : text));

/** The summary of a page, then the passage that holds the words when neither name nor summary does. */
function linesOf({ meta, excerpt }: Page, words: readonly string[], isNamed: boolean): HTMLElement[] {
  const summary = markWords(unfoldLetters(meta['summary'] ?? ''), words);
  const lines = summary.length > 0 ? [make('p', { class: 'what' }, ...nodesOf(summary))] : [];
  const passage = excerptParts(excerpt);
  if (!isNamed && !isMarked(summary) && isMarked(passage))
    lines.push(make('p', { class: 'passage small' }, '…\u00a0', ...nodesOf(passage), '\u00a0…'));
  return lines;
}

function row(page: Page, words: readonly string[]): HTMLLIElement {
  const title = markWords(unfoldLetters(page.meta['title'] ?? page.url), words);
  const name = make('p', { class: 'name' }, make('a', { href: page.url }, ...nodesOf(title)));
  const { tag, place } = page.meta;
  if (tag) name.append(' ', make('span', { class: 'tag' }, unfoldLetters(tag)));
  const row = make('li', {}, name, ...linesOf(page, words, isMarked(title)));
  if (place) row.append(make('p', { class: 'where small' }, unfoldLetters(place)));
  return row;
}

interface Listed {
  group: Group;
  words: readonly string[];
}

const rowsOf = async ({ group, words }: Listed, from: number, to: number): Promise<HTMLLIElement[]> =>
  (await Promise.all(group.hits.slice(from, to).map((hit) => hit.data()))).map((page) => row(page, words));

function moreButton(listed: Listed, list: HTMLUListElement, fail: () => void): HTMLButtonElement {
  const left = () => listed.group.count - list.childElementCount;
  const button = make('button', { type: 'button', class: 'button quiet' });
  const name = () => {
    button.textContent = `Afficher ${left() > NEXT_SHOWN ? `${NEXT_SHOWN} résultats de plus` : 'les autres résultats'}`;
    button.hidden = left() === 0;
  };
  button.addEventListener('click', async () => {
    const shown = list.childElementCount;
    try {
      list.append(...(await rowsOf(listed, shown, shown + NEXT_SHOWN)));
      list.children[shown]?.querySelector('a')?.focus();
      name();
    } catch {
      fail();
    }
  });
  name();
  return button;
}

async function section(listed: Listed, fail: () => void): Promise<HTMLElement> {
  const { type, count } = listed.group;
  const list = make('ul', { class: 'rows' }, ...(await rowsOf(listed, 0, FIRST_SHOWN)));
  const heading = make(
    'h2',
    { id: `groupe-${type}` },
    `${RESULT_WORDS[type].title} `,
    make('span', {}, `${count}`),
  );
  const children = count > FIRST_SHOWN ? [list, moreButton(listed, list, fail)] : [list];
  return make('section', { 'aria-labelledby': heading.id }, heading, ...children);
}

/** The results by group, each with its counter; `fail` is called when a further result cannot be loaded. */
export const resultsView = (
  groups: readonly Group[],
  words: readonly string[],
  fail: () => void,
): Promise<HTMLElement[]> => Promise.all(groups.map((group) => section({ group, words }, fail)));

const queryLink = (query: string): HTMLAnchorElement =>
  make('a', { href: `?q=${encodeURIComponent(query)}`, 'data-query': query }, query);

/** What to try when nothing is found. */
export function nothingView({ alone, suggestion }: Outcome): HTMLElement {
  const tips = make('ul', {});
  for (const { word, count } of alone)
    tips.append(make('li', {}, 'Cherchez seulement «\u202f', queryLink(word), `\u202f» (${count}).`));
  tips.append(
    make(
      'li',
      {},
      'Essayez un mot plus simple ou plus général\u00a0: «\u202ffromage\u202f» plutôt que «\u202ftomme affinée\u202f».',
    ),
    make('li', {}, 'Vérifiez l’orthographe\u202f; les accents et les majuscules ne comptent pas.'),
  );
  const view = make('div', { class: 'nothing' });
  if (suggestion)
    view.append(
      make(
        'p',
        { class: 'suggestion' },
        'Vouliez-vous dire «\u202f',
        queryLink(suggestion),
        '\u202f»\u202f?',
      ),
    );
  view.append(tips);
  return view;
}

/** Says that the index is out of reach, and lets the visitor try again. */
export function failureView(retry: () => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'button' }, 'Réessayer');
  button.addEventListener('click', retry);
  const cause = navigator.onLine
    ? 'La liste des mots du site n’a pas pu être chargée.'
    : 'Votre appareil n’est pas connecté, et la liste des mots du site n’est pas encore sur lui.';
  return make(
    'div',
    { class: 'failure' },
    make('p', {}, `${cause} Les listes ci-dessous restent à portée.`),
    button,
  );
}
