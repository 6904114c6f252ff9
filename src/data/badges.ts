import font from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-800-normal.woff?inline';
import { type BadgeListing, type BadgeTerritory, badgeStanding } from '../domain/badge/chosen.ts';
import { type Outliner, parseOutliner } from '../domain/badge/outliner.ts';
import { KIND_WORDS } from '../domain/kinds.ts';
import type { Listing } from './listings.ts';
import { territory } from './territory.ts';
import { today } from './today.ts';

/** Draws the letters of the badges; the font is part of the program, so no file is looked for. */
export const badgeOutliner: Outliner = parseOutliner(
  Uint8Array.from(Buffer.from(font.slice(font.indexOf(',') + 1), 'base64')).buffer,
);

export const badgeTerritory: BadgeTerritory = {
  words: { ...territory.sign, hashtag: territory.hashtag, mention: territory.mention },
  palette: territory.colours.light,
  year: Number(today.slice(0, 4)),
};

/** What a badge says of a listing. */
export const badgeListing = (listing: Listing): BadgeListing => ({
  id: `${KIND_WORDS[listing.kind].segment}/${listing.slug}`,
  name: listing.data.name,
  commune: listing.commune.name,
  standing: badgeStanding(listing.labelState),
  page: listing.data.label ? listing.proofPath : listing.path,
  picture: listing.badgePath,
});
