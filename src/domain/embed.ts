import { inAscii } from './ascii.ts';
import { EMBED_EVENT, EMBED_KEYS, type EmbedData, type EmbedOptions, readEmbed } from './embed-data.ts';
import { genitive } from './commune-name.ts';
import { serializeJson } from './json-ld.ts';
import { escapeXml } from './svg.ts';

/** A classic script that says the data to every agenda of the page; whatever they hold, it stays text. */
export const embedDataScript = (data: EmbedData): string =>
  inAscii(`dispatchEvent(new CustomEvent(${serializeJson(EMBED_EVENT)},{detail:${serializeJson(data)}}))\n`);

/** What an agenda without any attribute shows: everything of the next fortnight, and no filters. */
export const USUAL_EMBED: EmbedOptions = readEmbed(() => null);

/** Attributes of the element, and keys of the frame’s address: what differs from the usual alone. */
export function embedAttributes({ place, category, kind, days, filters }: EmbedOptions): [string, string][] {
  const all: [string, string][] = [
    [EMBED_KEYS.place, place],
    [EMBED_KEYS.category, category],
    [EMBED_KEYS.kind, kind],
    [EMBED_KEYS.days, days === USUAL_EMBED.days ? '' : String(days)],
  ];
  return [
    ...all.filter(([, value]) => value),
    ...(filters ? [[EMBED_KEYS.filters, ''] as [string, string]] : []),
  ];
}

/** Where the pieces of the agenda are, absolute. */
export interface EmbedAddresses {
  script: string;
  frame: string;
  /** Our page of the same dates: the agenda, or that of the commune. */
  page: string;
}

export interface EmbedNames {
  /** Name of our site. */
  site: string;
  /** Name of the commune; empty for all. */
  commune: string;
}

const attribute = ([name, value]: readonly [string, string]): string =>
  value ? ` ${name}="${escapeXml(value)}"` : ` ${name}`;

const titleOf = ({ commune }: EmbedNames): string => (commune ? `L’agenda ${genitive(commune)}` : 'L’agenda');

const linkTo = ({ page }: EmbedAddresses, names: EmbedNames): string =>
  `<a href="${escapeXml(page)}">${escapeXml(`${titleOf(names)} sur ${names.site}`)}</a>`;

/** HTML of the element and of its script, to paste in a page; its link is all there is without them. */
export function embedElementCode(
  options: EmbedOptions,
  addresses: EmbedAddresses,
  names: EmbedNames,
): string {
  const attributes = embedAttributes(options).map(attribute).join('');
  return `<agenda-local${attributes}>
  ${linkTo(addresses, names)}
</agenda-local>
<script src="${escapeXml(addresses.script)}" async></script>`;
}

/** What is said of a code once its button is pressed. */
export const CODE_COPIED = 'Copié';
export const CODE_NOT_COPIED =
  'Le navigateur refuse la copie\u00a0: le code est sélectionné, copiez-le avec Ctrl + C, ou par un appui long.';

/** `?lieu=…&filtres` for the frame’s page. */
export const embedQuery = (options: EmbedOptions): string => {
  const keys = embedAttributes(options).map(([name, value]) =>
    value ? `${name}=${encodeURIComponent(value)}` : name,
  );
  return keys.length > 0 ? `?${keys.join('&')}` : '';
};

/** HTML of a frame, to paste in a page that takes no script. */
export function embedFrameCode(options: EmbedOptions, addresses: EmbedAddresses, names: EmbedNames): string {
  const address = escapeXml(addresses.frame + embedQuery(options));
  return `<iframe src="${address}" title="${escapeXml(titleOf(names))}" width="100%" height="600" frameborder="0" loading="lazy">
  ${linkTo(addresses, names)}
</iframe>`;
}
