import { describeFailure } from '../elements/failure.ts';

interface FailureProps {
  /** « la liste des fiches ». */
  what: string;
  retry: () => void;
}

/** What could not be loaded, and the way to try again. */
export const Failure = ({ what, retry }: FailureProps) => (
  <p role="alert">
    {describeFailure({ what, left: 'Réessayez dans un moment.' })}{' '}
    <button type="button" className="button quiet" onClick={retry}>
      Réessayer
    </button>
  </p>
);
