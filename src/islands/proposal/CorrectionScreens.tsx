import { useState } from 'react';
import type { KnownListing } from '../../domain/proposal/known.ts';
import type { AnswerWords } from '../../domain/proposal/describe.ts';
import type { ProposalStep } from '../../domain/proposal/steps.ts';
import type { Loaded } from '../loading.ts';
import { ListingChoice } from './ListingChoice.tsx';
import { Screen, StepMoves } from './StepScreen.tsx';

interface WhichProps {
  progress: string;
  known: Loaded<KnownListing[]>;
  /** Why the listing that was chosen could not be read. */
  failure: string | undefined;
  onChoose: (listing: KnownListing) => void;
  onBack: () => void;
}

export const WhichScreen = ({ progress, known, failure, onChoose, onBack }: WhichProps) => (
  <Screen title="Quelle fiche faut-il corriger ?" progress={progress}>
    {failure && <p role="alert">{failure}</p>}
    <ListingChoice known={known} onChoose={onChoose} />
    <StepMoves onBack={onBack} />
  </Screen>
);

interface TopicsProps {
  progress: string;
  name: string;
  steps: readonly ProposalStep[];
  /** What the listing says today. */
  today: readonly AnswerWords[];
  topics: readonly string[];
  note: string;
  onTopics: (topics: string[]) => void;
  onNote: (note: string) => void;
  onNext: () => void;
  onBack: () => void;
}

const wordsOf = ({ id }: ProposalStep, today: readonly AnswerWords[]) =>
  today.filter(({ step }) => step === id).map(({ label, text }) => `${label}\u00a0: ${text}`);

/** What is wrong in a listing: parts of it, that the next screens ask for, and anything else in words. */
export function TopicsScreen(props: TopicsProps) {
  const { progress, name, steps, today, topics, note, onTopics, onNote, onNext, onBack } = props;
  const [isChecked, setChecked] = useState(false);
  const isEmpty = topics.length === 0 && note.trim() === '';
  const toggle = (id: string, isOn: boolean) =>
    onTopics(isOn ? [...topics, id] : topics.filter((topic) => topic !== id));
  return (
    <Screen title={`Que faut-il corriger dans « ${name} » ?`} progress={progress}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!isEmpty) onNext();
        }}
      >
        <fieldset className="field">
          <legend>Ce qui ne va plus</legend>
          {steps.map((step) => (
            <label className="tick topic" key={step.id}>
              <input
                type="checkbox"
                checked={topics.includes(step.id)}
                onChange={({ currentTarget }) => toggle(step.id, currentTarget.checked)}
              />
              <span>
                {step.fields.map(({ label }) => label).join(', ')}
                {wordsOf(step, today).map((words) => (
                  <small key={words}>{words}</small>
                ))}
              </span>
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor="autre-chose">Autre chose&nbsp;?</label>
          <p className="small" id="autre-chose-aide">
            Par exemple&nbsp;: «&nbsp;fermé depuis la Toussaint&nbsp;», «&nbsp;la photo n’est pas la
            bonne&nbsp;».
          </p>
          <textarea
            id="autre-chose"
            aria-describedby="autre-chose-aide"
            rows={3}
            maxLength={2000}
            value={note}
            onChange={({ currentTarget }) => onNote(currentTarget.value)}
          />
        </div>
        {isChecked && isEmpty && (
          <p role="alert" className="fault">
            Cochez ce qui ne va plus, ou dites-le en quelques mots.
          </p>
        )}
        <StepMoves onward="Continuer" onBack={onBack} />
      </form>
    </Screen>
  );
}
