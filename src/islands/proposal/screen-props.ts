import type { Moves, ScreensProps } from './Screens.tsx';
import type { Told } from './told.ts';

/** What the screens of a draft are given. */
export interface CurrentProps extends ScreensProps {
  screens: readonly string[];
  /** Which of them is shown. */
  at: number;
  moves: Moves;
  failure: string | undefined;
}

/** The same, with what is said of the draft. */
export interface PartProps extends CurrentProps {
  told: Told;
  progress: string;
}
