import { useMemo } from 'react';
import { type DrawnBadge, badgeFault, drawBadge } from '../domain/badge/badge.ts';
import { BADGE_HEIGHTS, type BadgeOptions } from '../domain/badge/badge-options.ts';
import {
  type BadgeListing,
  type BadgeTerritory,
  SERVED_BADGES,
  SERVED_PNG,
  servedBadge,
  whyStill,
} from '../domain/badge/chosen.ts';
import type { Outliner } from '../domain/badge/outliner.ts';
import type { BadgeState } from '../domain/badge/state.ts';
import { describeBadge } from '../domain/embed-directory-words.ts';
import { badgePath } from '../paths.ts';

/** The badge as it was chosen, and the same at its largest, where nothing is left out. */
export interface Drawing {
  badge: DrawnBadge;
  large: DrawnBadge;
}

/** Draws the chosen badge; a French sentence when it could not be read, nothing before the letters are there. */
export const useDrawing = (
  options: BadgeOptions,
  outliner: Outliner | undefined,
): Drawing | string | undefined =>
  useMemo(() => {
    if (!outliner) return undefined;
    const fault = badgeFault(options);
    if (fault) return fault;
    const { large } = BADGE_HEIGHTS[options.family];
    return { badge: drawBadge(options, outliner), large: drawBadge({ ...options, height: large }, outliner) };
  }, [options, outliner]);

/** The badge as the site serves it, by absolute addresses. */
export interface ServedBadge {
  /** This very drawing; undefined when the setting is not one that the site serves. */
  svg: string | undefined;
  /** The pill as a picture for programs that show no drawing, and its size. */
  png: string;
  /** The same from the very site that shows this page, wherever it is served. */
  shown: string;
  width: number;
  height: number;
  /** Read in place of the picture: true whatever becomes of the label. */
  alt: string;
}

interface Served {
  state: BadgeState;
  listing: BadgeListing | undefined;
  territory: BadgeTerritory;
  siteUrl: string;
}

/** Where the site serves the badge of a listing: nowhere for those who have not signed the pledge. */
export function servedAddresses(
  { state, listing, territory, siteUrl }: Served,
  outliner: Outliner,
): ServedBadge | undefined {
  const why = whyStill(state, listing);
  if (!listing || why === 'standing') return undefined;
  const address = (ending: string) => new URL(badgePath(listing.id, ending), siteUrl).href;
  const { width, height } = drawBadge(servedBadge(listing, 'pill', territory), outliner);
  return {
    svg: why ? undefined : address(SERVED_BADGES[state.family]),
    png: address(SERVED_PNG),
    shown: badgePath(listing.id, SERVED_PNG),
    width,
    height,
    alt: describeBadge(territory.words.hashtag, listing.name),
  };
}
