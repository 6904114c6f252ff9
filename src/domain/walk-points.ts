import { type Position, distanceKm } from './distance.ts';

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

const SAME_PLACE_KM = 0.05;

/** The way from place to place: a loop ends where it begins, whether its last step says so or not. */
export function walkWay(points: readonly { position: Position }[], isLoop: boolean): Position[] {
  const way = points.map(({ position }) => position);
  const [first, last] = [way[0], way.at(-1)];
  const isOpen = isLoop && first && last && distanceKm(first, last) > SAME_PLACE_KM;
  return isOpen ? [...way, first] : way;
}

/** A file of one place is no way. */
export const MIN_POINTS = 2;
