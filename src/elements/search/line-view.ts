import type { TextPart } from '../../domain/text-answers.ts';
import { make } from '../make.ts';

interface Line {
  href: string;
  title: readonly (Node | string)[];
  tag?: string | undefined;
  lines?: readonly HTMLElement[];
  place?: string | undefined;
}

/** A text with the words found in marks. */
export const nodesOf = (parts: readonly TextPart[]): (Node | string)[] =>
  parts.map(({ text, marked }) => (marked ? make('mark', {}, text) : text));

/** A result that is no listing: an event, an article, a page. */
export function lineView({ href, title, tag, lines = [], place }: Line): HTMLLIElement {
  const name = make('p', { class: 'name' }, make('a', { href }, ...title));
  if (tag) name.append(' ', make('span', { class: 'tag' }, tag));
  const row = make('li', {}, name, ...lines);
  if (place) row.append(make('p', { class: 'where small' }, place));
  return row;
}
