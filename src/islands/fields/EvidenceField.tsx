import type { IsoDate } from '../../domain/dates.ts';
import type { FormChoice } from '../../domain/form/form-field.ts';

/** What supports a label, as the schema stores it. */
export interface Evidence {
  kind: string;
  on: IsoDate;
  /** Author or committee. */
  by: string;
}

export interface EvidenceProps {
  id: string;
  value: readonly Evidence[];
  onChange: (value: Evidence[]) => void;
  kinds: readonly FormChoice[];
  authors: readonly FormChoice[];
  today: IsoDate;
}

interface RowProps extends Pick<EvidenceProps, 'kinds' | 'authors'> {
  evidence: Evidence;
  onChange: (evidence: Evidence) => void;
  onRemove: () => void;
}

const nameOf = (choices: readonly FormChoice[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

function EvidenceRow({ evidence, kinds, authors, onChange, onRemove }: RowProps) {
  const name = nameOf(kinds, evidence.kind);
  return (
    <li>
      <strong>{name}</strong>
      <span className="evidence-row">
        <input
          type="date"
          aria-label={`${name}, le`}
          value={evidence.on}
          onChange={({ currentTarget }) => onChange({ ...evidence, on: currentTarget.value })}
        />
        <select
          aria-label={`${name}, vu par`}
          value={evidence.by}
          onChange={({ currentTarget }) => onChange({ ...evidence, by: currentTarget.value })}
        >
          {authors.every(({ value }) => value !== evidence.by) && (
            <option value={evidence.by}>{evidence.by || 'Vu par…'}</option>
          )}
          {authors.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <button type="button" className="small-button" aria-label={`Retirer ${name}`} onClick={onRemove}>
          Retirer
        </button>
      </span>
    </li>
  );
}

/** What was checked of a pledge: one button for each kind, dated today. */
export function EvidenceField({ id, value, onChange, kinds, authors, today }: EvidenceProps) {
  const by = value[value.length - 1]?.by ?? '';
  return (
    <div className="evidence-field" id={id}>
      <ul className="offers">
        {value.map((evidence, index) => (
          <EvidenceRow
            key={index}
            {...{ evidence, kinds, authors }}
            onChange={(next) => onChange(value.map((one, at) => (at === index ? next : one)))}
            onRemove={() => onChange(value.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      <p className="moves">
        {kinds.map(({ value: kind, label }) => (
          <button
            key={kind}
            type="button"
            className="small-button"
            onClick={() => onChange([...value, { kind, on: today, by }])}
          >
            Ajouter&nbsp;: {label}
          </button>
        ))}
      </p>
    </div>
  );
}
