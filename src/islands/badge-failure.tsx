interface FailureProps {
  /** « La liste des fiches n’a pas pu être chargée. » */
  what: string;
  retry: () => void;
}

/** What could not be loaded, and the way to try again. */
export const Failure = ({ what, retry }: FailureProps) => (
  <p role="alert">
    {what} Vérifiez la connexion.{' '}
    <button type="button" className="button quiet" onClick={retry}>
      Réessayer
    </button>
  </p>
);
