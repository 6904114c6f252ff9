import type { Directory, Question } from '../../domain/find/directory.ts';
import type { Found } from '../../domain/find/find.ts';
import { describeOffer } from '../../domain/find/offer-words.ts';
import { reasonsFor } from '../../domain/find/reasons.ts';
import { formatDistance } from '../../domain/distance.ts';
import { formatHours } from '../../domain/hours-writing.ts';
import { listingPath } from '../../paths.ts';
import { make } from '../make.ts';

/** What rows need from the page. */
export interface RowContext {
  directory: Directory;
  question: Question;
  hashtag: string;
}

function nameLine(context: RowContext, found: Found): HTMLElement {
  const { kind, slug, name, labelUntil, demo } = found.entry;
  const line = make('p', { class: 'name' }, make('a', { href: listingPath(kind, slug) }, name));
  const isHeld = labelUntil !== undefined && labelUntil >= context.question.now.date.slice(0, 7);
  if (isHeld) line.append(' ', make('span', { class: 'hashtag' }, context.hashtag));
  if (demo) line.append(' ', make('span', { class: 'tag' }, 'exemple'));
  return line;
}

function placeLine({ directory }: RowContext, { line, entry, km }: Found): HTMLElement {
  const commune = directory.places.get(entry.commune)?.name ?? '';
  const where = km === undefined ? commune : `${commune} · ${formatDistance(km)}`;
  const place = make('p', { class: 'where small' }, `${where} `);
  const hours = directory.practices[line]?.hours;
  if (hours) {
    const state = document.createElement('open-state');
    state.dataset['hours'] = formatHours(hours);
    state.dataset['verified'] = entry.verified;
    place.append(state);
  }
  return place;
}

/** A listing as the lists of the site show it, with the reasons why it answers. */
export function rowView(context: RowContext, found: Found): HTMLLIElement {
  const { directory, question } = context;
  const row = make('li', { 'data-id': found.entry.id }, nameLine(context, found));
  row.append(make('p', { class: 'what' }, describeOffer(directory, found.entry)));
  const reasons = reasonsFor(directory, found, question);
  if (reasons.length > 0) row.append(make('p', { class: 'why small' }, reasons.join(' · ')));
  row.append(placeLine(context, found));
  return row;
}
