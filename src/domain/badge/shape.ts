import type { SvgNode } from '../svg.ts';
import { type BadgeOptions, STANDING_WORDS } from './badge-options.ts';
import type { BadgeInks } from './inks.ts';
import type { Outliner } from './outliner.ts';

/** What a family draws with. */
export interface Brush {
  options: BadgeOptions;
  inks: BadgeInks;
  font: Outliner;
  /** Shown so small that only the essential is drawn. */
  isSmall: boolean;
}

/** A drawn badge, in drawing units (about a thousand across). */
export interface Shape {
  width: number;
  height: number;
  children: readonly (SvgNode | undefined)[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Rounded to whole units: shorter, and edges stay sharp. */
export const snapped = (box: Box): Box => ({
  x: Math.round(box.x),
  y: Math.round(box.y),
  width: Math.round(box.width),
  height: Math.round(box.height),
});

/** Parts of a line that are there, joined by middle dots. */
export const joined = (...parts: readonly (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

/** Second line of a badge: the standing when it needs words, the commune, the year. */
export const noteOf = ({
  standing,
  commune,
  year,
}: Pick<BadgeOptions, 'standing' | 'commune' | 'year'>): string =>
  joined(STANDING_WORDS[standing], commune, year);
