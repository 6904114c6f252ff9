import type { Position } from './distance.ts';

interface WalkStep {
  title: string;
  text: string;
  position?: Position | undefined;
}

/** The steps of a walk whose place is known, with their rank among all, from 1. */
export const walkPoints = (steps: readonly WalkStep[]) =>
  steps.flatMap(({ title, text, position }, index) =>
    position ? [{ number: index + 1, name: `${index + 1}. ${title}`, text, position }] : [],
  );

/** A file of one place is no way. */
export const MIN_POINTS = 2;
