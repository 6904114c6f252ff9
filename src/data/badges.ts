import font from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-800-normal.woff?inline';
import { type DrawnBadge, drawBadge } from '../domain/badge/badge.ts';
import type { BadgeFamily } from '../domain/badge/badge-options.ts';
import {
  type BadgeHolder,
  type BadgeListing,
  type BadgeTerritory,
  badgeStanding,
  servedBadge,
} from '../domain/badge/chosen.ts';
import { type Outliner, parseOutliner } from '../domain/badge/outliner.ts';
import { type Listing, heldUntil } from './listings.ts';
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
export function badgeListing(listing: Listing): BadgeListing {
  const standing = badgeStanding(listing.labelState);
  return {
    id: listing.address,
    name: listing.data.name,
    commune: listing.commune.name,
    standing,
    until: heldUntil(listing),
    page: standing === 'participates' ? listing.path : listing.proofPath,
  };
}

/** A badge that the site serves, with its size. */
export const drawServed = (holder: BadgeHolder, family: BadgeFamily): DrawnBadge =>
  drawBadge(servedBadge(holder, family, badgeTerritory), badgeOutliner);

export const servedSvg = (holder: BadgeHolder, family: BadgeFamily): string => drawServed(holder, family).svg;
