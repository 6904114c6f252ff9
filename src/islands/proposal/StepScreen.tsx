import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Values, valueOf } from '../../domain/form/values.ts';
import { stepFaults } from '../../domain/proposal/step-faults.ts';
import type { ProposalStep } from '../../domain/proposal/steps.ts';
import { typeset } from '../../domain/typography.ts';
import { ShownField } from './ShownField.tsx';
import { type FieldSurroundings, fieldId } from './shown-field.ts';

interface ScreenProps {
  title: string;
  help?: string | undefined;
  /** « Étape 3 sur 12 ». */
  progress?: string | undefined;
  children: ReactNode;
}

/** One screen: its question has the focus when it comes, so that a screen reader says it. */
export function Screen({ title, help, progress, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.proposal')?.scrollIntoView({ block: 'start' });
  }, [title]);
  return (
    <section className="screen">
      {progress && <p className="progress small">{progress}</p>}
      <h2 ref={heading} tabIndex={-1}>
        {typeset(title)}
      </h2>
      {help && <p>{typeset(help)}</p>}
      {children}
    </section>
  );
}

interface StepMovesProps {
  /** « Continuer », absent where choosing is enough. */
  onward?: string;
  onBack: () => void;
}

/** What leads to the next question and to the one before. */
export const StepMoves = ({ onward, onBack }: StepMovesProps) => (
  <p className="moves">
    {onward && (
      <button type="submit" className="button">
        {onward}
      </button>
    )}
    <button type="button" className="button quiet" onClick={onBack}>
      Retour
    </button>
  </p>
);

interface StepProps {
  step: ProposalStep;
  progress: string;
  values: Values;
  around: FieldSurroundings;
  onAnswer: (path: string, value: unknown) => void;
  onNext: () => void;
  onBack: () => void;
  /** Under the fields. */
  children?: ReactNode;
}

const NO_FAULTS: ReadonlyMap<string, string> = new Map();

/** One question; what is wrong is said when one wants to go on, and taken back as soon as it is repaired. */
export function StepScreen({
  step,
  progress,
  values,
  around,
  onAnswer,
  onNext,
  onBack,
  children,
}: StepProps) {
  const [isChecked, setChecked] = useState(false);
  const [unfinished, setUnfinished] = useState<ReadonlyMap<string, string>>(NO_FAULTS);
  const found = new Map([...stepFaults(step, values, around.told.faults), ...unfinished]);
  const faults = isChecked ? found : NO_FAULTS;
  const isOptional = step.fields.every(({ isRequired }) => !isRequired);
  const isEmpty = found.size === 0 && step.fields.every(({ path }) => valueOf(values, path) === undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [first] = found.keys();
    setChecked(true);
    if (first === undefined) return onNext();
    const field = step.fields.find(({ path }) => path === first);
    if (field) document.getElementById(fieldId(field))?.focus();
  };
  return (
    <Screen title={step.question} help={step.help} progress={progress}>
      <form onSubmit={submit} noValidate>
        {step.fields.map((field) => (
          <ShownField
            key={field.path}
            field={field}
            id={fieldId(field)}
            value={valueOf(values, field.path)}
            fault={faults.get(field.path)}
            onChange={(value) => onAnswer(field.path, value)}
            onFault={(fault) => setUnfinished(fault ? new Map([[field.path, typeset(fault)]]) : NO_FAULTS)}
            around={around}
          />
        ))}
        {children}
        <StepMoves onward={isOptional && isEmpty ? 'Passer' : 'Continuer'} onBack={onBack} />
      </form>
    </Screen>
  );
}
