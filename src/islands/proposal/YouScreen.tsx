import { type FormEvent, useState } from 'react';
import type { ProposedCollection, Tie } from '../../domain/proposal/proposal.ts';
import { tieWords } from '../../domain/proposal/words.ts';
import { Screen, StepMoves } from './StepScreen.tsx';

interface YouProps {
  progress: string;
  collection: ProposedCollection | undefined;
  tie: Tie | undefined;
  note: string;
  /** A correction has said it already. */
  hasNote: boolean;
  onTie: (tie: Tie) => void;
  onNote: (note: string) => void;
  onNext: () => void;
  onBack: () => void;
}

const TIE_ORDER: readonly Tie[] = ['own', 'agreed', 'known'];

/** Who proposes: it decides whether the person concerned has still to be asked. */
export function YouScreen({
  progress,
  collection,
  tie,
  note,
  hasNote,
  onTie,
  onNote,
  onNext,
  onBack,
}: YouProps) {
  const [isChecked, setChecked] = useState(false);
  const words = tieWords(collection);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (tie) onNext();
  };
  return (
    <Screen
      title="Qui êtes-vous, pour ce que vous proposez ?"
      help="Ceci ne paraît pas : l’équipe saura seulement s’il faut demander son accord à quelqu’un."
      progress={progress}
    >
      <form onSubmit={submit} noValidate>
        <fieldset className="field" aria-describedby={isChecked && !tie ? 'lien-faute' : undefined}>
          <legend>Votre lien avec ce que vous proposez</legend>
          <div className="ticks wide">
            {TIE_ORDER.map((value) => (
              <label className="tick" key={value}>
                <input type="radio" name="lien" checked={tie === value} onChange={() => onTie(value)} />
                <span>{words[value]}</span>
              </label>
            ))}
          </div>
          {isChecked && !tie && (
            <p id="lien-faute" className="fault" role="alert">
              Choisissez une réponse.
            </p>
          )}
        </fieldset>
        {!hasNote && (
          <div className="field">
            <label htmlFor="mot">
              Un mot pour l’équipe <span className="optional">(facultatif)</span>
            </label>
            <p id="mot-aide" className="small">
              Il ne paraît pas. Si vous donnez un fichier au lieu d’écrire, dites ici comment vous répondre.
            </p>
            <textarea
              id="mot"
              aria-describedby="mot-aide"
              rows={3}
              maxLength={2000}
              value={note}
              onChange={({ currentTarget }) => onNote(currentTarget.value)}
            />
          </div>
        )}
        <StepMoves onward="Continuer" onBack={onBack} />
      </form>
    </Screen>
  );
}
