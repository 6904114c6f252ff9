import { type FormEvent, useState } from 'react';
import type { AnswerWords } from '../../domain/proposal/describe.ts';
import type { ProposedCollection } from '../../domain/proposal/proposal.ts';
import type { ProposalStep } from '../../domain/proposal/steps.ts';
import { agreement } from '../../domain/proposal/words.ts';
import { Screen } from './StepScreen.tsx';

interface ReviewProps {
  progress: string;
  steps: readonly ProposalStep[];
  answers: readonly AnswerWords[];
  /** Questions that wait for an answer, or for another one. */
  unsettled: readonly ProposalStep[];
  note: string;
  /** True when a correction changes nothing and says nothing. */
  isEmpty: boolean;
  collection: ProposedCollection | undefined;
  hasAgreed: boolean;
  onAgree: (hasAgreed: boolean) => void;
  onGo: (screen: string) => void;
  onNext: () => void;
  onBack: () => void;
}

const AnswerList = ({ answers }: { answers: readonly Pick<AnswerWords, 'label' | 'text'>[] }) => (
  <dl>
    {answers.map(({ label, text }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

/** All that is going to be sent, before it is. */
export function ReviewScreen(props: ReviewProps) {
  const { progress, steps, answers, unsettled, note, isEmpty, collection, hasAgreed } = props;
  const [isChecked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (hasAgreed && unsettled.length === 0 && !isEmpty) props.onNext();
  };
  return (
    <Screen title="Relisez avant d’envoyer" progress={progress}>
      <div className="answers">
        {steps.map((step) => {
          const said = answers.filter((answer) => answer.step === step.id);
          return said.length === 0 ? null : (
            <section key={step.id} aria-label={step.question}>
              <AnswerList answers={said} />
              <button type="button" className="button quiet" onClick={() => props.onGo(step.id)}>
                Modifier<span className="sr-only">&nbsp;: {step.question}</span>
              </button>
            </section>
          );
        })}
        {note && (
          <section aria-label="Un mot pour l’équipe">
            <AnswerList answers={[{ label: 'Un mot pour l’équipe', text: note }]} />
          </section>
        )}
      </div>
      {unsettled.map((step) => (
        <p key={step.id} className="fault">
          {answers.some((answer) => answer.step === step.id) ? 'À revoir' : 'Sans réponse'}&nbsp;:{' '}
          {step.question}{' '}
          <button type="button" className="button quiet" onClick={() => props.onGo(step.id)}>
            Répondre
          </button>
        </p>
      ))}
      {isEmpty && <p className="fault">Rien n’a changé&nbsp;: il n’y a rien à envoyer pour l’instant.</p>}
      <form onSubmit={submit} noValidate>
        <div className="field">
          <label className="tick">
            <input
              type="checkbox"
              checked={hasAgreed}
              aria-describedby={isChecked && !hasAgreed ? 'accord-faute' : undefined}
              onChange={({ currentTarget }) => props.onAgree(currentTarget.checked)}
            />
            <span>{agreement(collection)}</span>
          </label>
          {isChecked && !hasAgreed && (
            <p id="accord-faute" className="fault" role="alert">
              Cochez cette case pour continuer&nbsp;: rien ne paraît sans votre accord.
            </p>
          )}
        </div>
        <p className="moves">
          <button type="submit" className="button">
            Préparer l’envoi
          </button>
          <button type="button" className="button quiet" onClick={props.onBack}>
            Retour
          </button>
        </p>
      </form>
    </Screen>
  );
}
