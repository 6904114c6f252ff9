import sharp from 'sharp';
import type { CoverPattern } from '../domain/cover.ts';
import { KIND_WORDS, LISTING_KINDS, type ListingKind } from '../domain/kinds.ts';
import { CARD_ART, type ShareCard, drawShareCard } from '../domain/share-card.ts';
import { shareCardPath } from '../paths.ts';
import { articleKinds } from '../schema/article-kinds.ts';
import { badgeOutliner } from './badges.ts';
import { kept } from './kept.ts';
import { type Article, loadArticles } from './articles.ts';
import { type Magazine, loadMagazines } from './magazines.ts';
import { once } from './once.ts';
import { type Photo, photoBytes, sharePicture } from './photos.ts';
import { absolute } from './site.ts';
import { type Commune, loadCommunes } from './taxonomy.ts';
import { territory } from './territory.ts';

/** The picture of one page for those who share it. */
export interface SharedPage {
  group: 'articles' | 'magazines' | 'communes' | 'annuaire';
  name: string;
  card: ShareCard;
  photo?: Photo | undefined;
}

/** The site itself, and every page that says nothing else. */
export const siteCard: ShareCard = {
  kicker: territory.tagline,
  title: territory.name,
  colour: 'forest',
  art: { pattern: 'hills', slug: territory.name },
};

const articlePage = ({ id, data, magazine }: Article): SharedPage => ({
  group: 'articles',
  name: id,
  photo: data.cover,
  card: {
    kicker: [
      magazine.data.name,
      ...(data.kind === 'article' ? [] : [articleKinds[data.kind]]),
      ...(data.demo ? ['exemple'] : []),
    ].join(' · '),
    title: data.title,
    colour: magazine.data.colour,
    art: { pattern: 'hills', slug: id },
  },
});

const magazinePage = ({ id, data }: Magazine): SharedPage => ({
  group: 'magazines',
  name: id,
  photo: data.cover,
  card: { kicker: 'Webmagazine', title: data.name, colour: data.colour, art: { pattern: 'hills', slug: id } },
});

const communePage = ({ name, slug }: Commune): SharedPage => ({
  group: 'communes',
  name: slug,
  card: {
    kicker: 'Adresses, marchés, agenda',
    title: name,
    colour: 'forest',
    art: { pattern: 'hills', slug },
  },
});

const KIND_PATTERNS: Record<ListingKind, CoverPattern> = {
  producers: 'fields',
  shops: 'tiles',
  services: 'leaves',
  stays: 'waves',
  markets: 'stalls',
};

const kindPage = (kind: ListingKind): SharedPage => ({
  group: 'annuaire',
  name: KIND_WORDS[kind].segment,
  card: {
    kicker: 'Annuaire',
    title: KIND_WORDS[kind].title,
    colour: 'forest',
    art: { pattern: KIND_PATTERNS[kind], slug: kind },
  },
});

/** Every page that has a picture of its own. */
export const loadSharedPages = once(async (): Promise<SharedPage[]> => [
  ...(await loadArticles()).map(articlePage),
  ...(await loadMagazines()).map(magazinePage),
  ...(await loadCommunes()).map(communePage),
  ...LISTING_KINDS.map(kindPage),
]);

/** Absolute address of the card of a page. */
export const cardAddress = (group: SharedPage['group'], name: string): string =>
  absolute(shareCardPath(group, name));

/** A JPEG, drawn once for the same words, colours and photo. */
export async function renderCard(card: ShareCard, photo?: Photo): Promise<Buffer> {
  const svg = drawShareCard(card, { ...territory, palette: territory.colours.light }, badgeOutliner);
  const picture = photo && (await photoBytes(photo));
  return kept('share-cards', [svg, picture ?? ''], () => draw(svg, picture));
}

async function draw(svg: string, picture: Buffer | undefined): Promise<Buffer> {
  const { left, top, width, height } = CARD_ART;
  const layers = picture
    ? [{ left, top, input: await sharp(picture).rotate().resize({ width, height, fit: 'cover' }).toBuffer() }]
    : [];
  return sharp(Buffer.from(svg))
    .composite(layers)
    .jpeg({ quality: 82, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** Absolute address of what an article shows at its head: its photo, or else its card. */
export const articlePicture = async ({ id, data }: Article): Promise<string> =>
  (await sharePicture(data.cover)) ?? cardAddress('articles', id);
