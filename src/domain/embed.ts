import { EMBED_EVENT, EMBED_KEYS, type EmbedData, type EmbedOptions, readEmbed } from './embed-data.ts';
import { genitive } from './commune-name.ts';
import { type PastedLink, elementMarkup, frameMarkup, frameQuery } from './embed-markup.ts';
import { sayingScript } from './saying-script.ts';

/** A classic script that says the data to every agenda of the page. */
export const embedDataScript = (data: EmbedData): string => sayingScript(EMBED_EVENT, data);

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

const titleOf = ({ commune }: EmbedNames): string => (commune ? `L’agenda ${genitive(commune)}` : 'L’agenda');

const linkTo = ({ page }: EmbedAddresses, names: EmbedNames): PastedLink => ({
  href: page,
  text: `${titleOf(names)} sur ${names.site}`,
});

/** HTML of the element and of its script, to paste in a page; its link is all there is without them. */
export const embedElementCode = (
  options: EmbedOptions,
  addresses: EmbedAddresses,
  names: EmbedNames,
): string =>
  elementMarkup({
    name: 'agenda-local',
    attributes: embedAttributes(options),
    link: linkTo(addresses, names),
    script: addresses.script,
  });

/** `?lieu=…&filtres` for the frame’s page. */
export const embedQuery = (options: EmbedOptions): string => frameQuery(embedAttributes(options));

const FRAME_HEIGHT = 600;

/** HTML of a frame, to paste in a page that takes no script. */
export const embedFrameCode = (options: EmbedOptions, addresses: EmbedAddresses, names: EmbedNames): string =>
  frameMarkup({
    src: addresses.frame + embedQuery(options),
    title: titleOf(names),
    height: FRAME_HEIGHT,
    link: linkTo(addresses, names),
  });
