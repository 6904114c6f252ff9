import { closestSlugs } from '../../domain/closest.ts';
import { slugify } from '../../domain/slug.ts';
import { PHOTO_ADDRESS } from '../fields.ts';
import type { CollectionName } from '../index.ts';
import { type Content, type Entry, type Fault, folders } from './content.ts';
import { type Sentence, linkSentence, squeeze } from './markdown.ts';
import { ENTRY_SEGMENTS, slugsOf } from './site-links.ts';

/** Links of a text that lead nowhere: relative to a file that the site does not have, or to a heading that is not there. */
export const lostLinks = (content: Content): Fault[] =>
  content.entries.flatMap((entry) => {
    const headings = new Set(entry.nodes.filter(({ kind }) => kind === 'heading').map(({ value }) => value));
    return entry.nodes.flatMap(({ kind, value, line }) => {
      const sentence = kind === 'link' ? judge(value, { content, entry, headings }) : undefined;
      return sentence ? [{ path: entry.path, line, ...sentence }] : [];
    });
  });

interface Place {
  content: Content;
  entry: Entry;
  /** Names of the headings of the text. */
  headings: ReadonlySet<string>;
}

function judge(written: string, place: Place): Sentence | undefined {
  const address = squeeze(written);
  if (address.startsWith('#')) return headingFault(address, place.headings);
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(address)) return undefined;
  return PHOTO_ADDRESS.test(address) ? photoFault(address) : relativeFault(written, place);
}

const photoFault = (address: string): Sentence =>
  linkSentence(
    address,
    'mène à une photo, qui n’a pas de page à elle.',
    `Montrez-la, seule sur sa ligne : ![ce qu’elle montre](${address.slice(0, 80)})`,
  );

const PREFIX = 'titre-';

/** Other parts of a page have names too: only those of headings are known, with or without their prefix. */
function headingFault(address: string, headings: ReadonlySet<string>): Sentence | undefined {
  const name = address.slice(1);
  if (!name) return linkSentence(address, 'ne mène nulle part.', 'Écrivez où il mène, ou supprimez-le.');
  const forgotten = PREFIX + slugify(name);
  if (headings.has(name) || (!name.startsWith(PREFIX) && !headings.has(forgotten))) return undefined;
  return {
    what: `le titre « ${address.slice(0, 80)} » n’existe pas dans ce texte.`,
    repair: headingRepair(headings.has(forgotten) ? forgotten : nearestHeading(name, headings)),
  };
}

const headingRepair = (found: string | undefined) =>
  found
    ? `Voulez-vous dire #${found} ?`
    : 'Écrivez # puis titre- et les mots du titre, sans accents : #titre-la-recette';

function nearestHeading(name: string, headings: ReadonlySet<string>): string | undefined {
  const words = [...headings].map((heading) => heading.slice(PREFIX.length));
  const [found] = closestSlugs(slugify(name.slice(0, 80)).replace(PREFIX, ''), words, 1);
  return found && PREFIX + found;
}

function relativeFault(written: string, place: Place): Sentence {
  const found = pageMeant(squeeze(written), place);
  return linkSentence(
    written,
    found ? 'ne mène pas à une page du site.' : 'n’est pas une adresse complète.',
    found
      ? `Voulez-vous dire ${found} ?`
      : 'Écrivez https:// devant, ou, pour une page du site, /producteurs/ferme-du-lac/',
  );
}

/** The page of the file that a relative link names: beside this one, or with its folder or its part of the site. */
function pageMeant(address: string, { content, entry }: Place): string | undefined {
  const path = address.replace(/[?#].*$/, '').replace(/(?:\/|\.md|\.html)$/, '');
  const parts = path.split('/').filter((part) => !/^(?:\.{0,2}|content)$/.test(part));
  const name = slugify((parts.at(-1) ?? '').slice(0, 80));
  const collection = parts.length === 2 ? collectionOf(parts[0]) : entry.collection;
  const isSite = parts.at(-1)?.includes('.');
  if (!name || isSite || !collection || parts.length > 2) return undefined;
  const [found] = closestSlugs(name, slugsOf(content, collection), 1);
  return found && pageOf(collection, found);
}

const collectionOf = (part = ''): CollectionName | undefined =>
  ENTRY_SEGMENTS.get(part) ?? (folders.get(part) || undefined);

function pageOf(collection: CollectionName, slug: string): string | undefined {
  if (collection === 'pages') return `/${slug}/`;
  const [segment] = [...ENTRY_SEGMENTS].find(([, name]) => name === collection) ?? [];
  return segment && `/${segment}/${slug}/`;
}
