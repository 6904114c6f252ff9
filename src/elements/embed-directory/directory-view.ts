import type { IsoDate } from '../../domain/dates.ts';
import {
  type BadgeAsked,
  type CardData,
  type CardLabel,
  hoursToday,
  pictureOf,
} from '../../domain/embed-card-data.ts';
import {
  CALL_FIRST,
  OVER,
  TODAY,
  describeBadge,
  describeList,
  describeUnknownFilter,
} from '../../domain/embed-directory-words.ts';
import { CHECK_NAME } from '../../domain/embed-words.ts';
import { type ListData, type ListOptions, meantByList, shownList } from '../../domain/embed-list-data.ts';
import { holdsOn } from '../../domain/label.ts';
import { make } from '../make.ts';

export interface Links {
  /** Absolute address of a path of our site, or of one beside the script. */
  address: (path: string) => string;
  /** Where links open: `_blank`, `_top`… */
  target: string | null;
  today: IsoDate;
}

function linkView(path: string, { address, target }: Links, ...inside: (Node | string)[]): HTMLElement {
  const link = make('a', { href: address(path), rel: 'noopener' }, ...inside);
  if (target) link.target = target;
  return link;
}

const paragraph = (...inside: (Node | string)[]) => make('p', {}, ...inside);

/** What is wrong in the code of the host, with the way to our page for hosts. */
export const noticeView = (text: string, links: Links): HTMLElement =>
  paragraph(text, linkView('.', links, CHECK_NAME));

/** How many, then one line for each. */
export function listView(data: ListData, options: ListOptions, links: Links): HTMLElement[] {
  const { unknown, ...meant } = meantByList(data, options);
  const shown = shownList(data, meant, links.today);
  const lines = shown.listings.map(({ name, path, commune, isHeld }) =>
    make(
      'li',
      {},
      linkView(path, links, name),
      isHeld ? make('b', { class: 'label' }, data.hashtag) : '',
      ' ',
      make('small', {}, commune),
    ),
  );
  return [
    ...unknown.map((one) => noticeView(describeUnknownFilter(one), links)),
    paragraph(describeList(shown, data)),
    make('ul', {}, ...lines),
  ];
}

/** Who, what, where; the hours of the day when they are known, the label while it is held. */
export function cardView(card: CardData, links: Links): HTMLElement {
  const { name, path, what, commune, summary, verified, staleFrom, label } = card;
  const head = paragraph(linkView(path, links, name));
  if (label && holdsOn(label.until, links.today)) {
    const mark = linkView(label.proof, links, label.hashtag);
    mark.className = 'label';
    head.append(mark);
  }
  const hours = hoursToday(card, links.today);
  return make(
    'div',
    { class: 'card' },
    head,
    paragraph(what && `${what}, ${commune}`),
    paragraph(summary),
    paragraph(hours && `${TODAY}\u00a0: ${hours}`),
    paragraph(make('small', {}, verified, links.today < staleFrom ? '.' : `, ${CALL_FIRST}.`)),
  );
}

/** The picture leads to the proof; it is grey as soon as the label is over, whatever it was drawn like. */
export function badgeView(
  card: CardData & { label: CardLabel },
  asked: BadgeAsked,
  links: Links,
): HTMLElement {
  const { label } = card;
  const isHeld = holdsOn(label.until, links.today);
  const picture = make('img', {
    src: links.address(pictureOf(label, asked)),
    alt: describeBadge(label.hashtag, card.name, !isHeld),
    height: `${asked.height}`,
  });
  const link = linkView(label.proof, links, picture);
  if (!isHeld) picture.className = 'over';
  // What was drawn after the end says so by itself.
  if (!isHeld && label.until) link.append(OVER);
  return link;
}
