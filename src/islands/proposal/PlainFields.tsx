import { type ReactNode, useState } from 'react';
import { foldText } from '../../domain/fold.ts';
import { withScheme } from '../../domain/form/web-address.ts';
import type { FormChoice } from '../../domain/form/form-field.ts';
import { type FieldProps, describedBy } from './shown-field.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** « (facultatif) » after the name of a field that may stay empty. */
export const FieldName = ({ field }: Pick<FieldProps, 'field'>) => (
  <>
    {field.label}
    {!field.isRequired && <span className="optional"> (facultatif)</span>}
  </>
);

/** What is wrong, then what helps, under the name of a field. */
export const FieldNotes = ({ field, id, fault }: Pick<FieldProps, 'field' | 'id' | 'fault'>) => (
  <>
    {field.hint && (
      <p id={`${id}-aide`} className="small">
        {field.hint}
      </p>
    )}
    {fault && (
      <p id={`${id}-faute`} className="fault">
        {fault}
      </p>
    )}
  </>
);

interface LabelledProps extends FieldProps {
  children: ReactNode;
}

/** A control with its name and notes. */
const Labelled = ({ children, ...props }: LabelledProps) => (
  <div className="field">
    <label htmlFor={props.id}>
      <FieldName field={props.field} />
    </label>
    <FieldNotes {...props} />
    {children}
  </div>
);

const common = (props: FieldProps) => ({
  id: props.id,
  'aria-describedby': describedBy(props),
  'aria-invalid': props.fault ? true : undefined,
  'aria-required': props.field.isRequired || undefined,
});

/** How phones show their keyboard. */
const INPUTS: Readonly<Record<string, { type: string; autoComplete?: string; placeholder?: string }>> = {
  phone: { type: 'tel' },
  email: { type: 'email' },
  url: { type: 'url', placeholder: 'https://' },
  date: { type: 'date' },
  time: { type: 'time' },
};

export const LineField = (props: FieldProps) => (
  <Labelled {...props}>
    <input
      {...common(props)}
      {...(INPUTS[props.field.control] ?? { type: 'text' })}
      autoComplete="off"
      value={textOf(props.value)}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      onBlur={
        props.field.control === 'url' ? () => props.onChange(withScheme(textOf(props.value))) : undefined
      }
    />
  </Labelled>
);

/** Lines shown before the text scrolls. */
const rowsFor = (maxLength = 0): number => (maxLength > 1000 ? 10 : 3);

export const TextField = (props: FieldProps) => {
  const text = textOf(props.value);
  const { maxLength } = props.field;
  const left = maxLength === undefined ? Infinity : maxLength - [...text].length;
  return (
    <Labelled {...props}>
      <textarea
        {...common(props)}
        rows={rowsFor(maxLength)}
        value={text}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      />
      {left < 60 && (
        <p className="small" role="status">
          {left >= 0 ? `Encore ${left} signes.` : `${-left} signes de trop.`}
        </p>
      )}
    </Labelled>
  );
};

/** One answer a line. */
export const LinesField = (props: FieldProps) => (
  <Labelled {...props}>
    <p className="small">Un par ligne.</p>
    <textarea
      {...common(props)}
      rows={4}
      value={listOf(props.value).join('\n')}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value.split('\n'))}
      onBlur={() =>
        props.onChange(
          listOf(props.value)
            .map((line) => line.trim())
            .filter(Boolean),
        )
      }
    />
  </Labelled>
);

export const NumberField = (props: FieldProps) => (
  <Labelled {...props}>
    <input
      {...common(props)}
      type="number"
      inputMode="numeric"
      min={props.field.minimum}
      max={props.field.maximum}
      value={typeof props.value === 'number' ? props.value : ''}
      onChange={({ currentTarget: { value } }) => props.onChange(value === '' ? undefined : Number(value))}
    />
  </Labelled>
);

export const FlagField = (props: FieldProps) => (
  <div className="field">
    <label className="tick">
      <input
        {...common(props)}
        type="checkbox"
        checked={props.value === true}
        onChange={({ currentTarget }) => props.onChange(currentTarget.checked || undefined)}
      />
      <span>{props.field.label}</span>
    </label>
    <FieldNotes {...props} />
  </div>
);

const Group = ({ children, ...props }: LabelledProps) => (
  <fieldset className="field" id={props.id} tabIndex={-1} aria-describedby={describedBy(props)}>
    <legend>
      <FieldName field={props.field} />
    </legend>
    <FieldNotes {...props} />
    {children}
  </fieldset>
);

export const ChoiceField = (props: FieldProps) => (
  <Group {...props}>
    <div className="ticks">
      {(props.field.choices ?? []).map(({ value, label }) => (
        <label className="tick" key={value}>
          <input
            type="radio"
            name={props.id}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
    {!props.field.isRequired && props.value !== undefined && (
      <button type="button" className="button quiet" onClick={() => props.onChange(undefined)}>
        Ne rien dire
      </button>
    )}
  </Group>
);

/** More than this is searched in. */
const MANY = 14;

const matching = (choices: readonly FormChoice[], typed: string, chosen: readonly string[]) => {
  const word = foldText(typed).trim();
  return choices.filter(({ value, label }) => chosen.includes(value) || foldText(label).includes(word));
};

export function ChoicesField(props: FieldProps) {
  const { choices = [] } = props.field;
  const [typed, setTyped] = useState('');
  const chosen = listOf(props.value);
  const shown = matching(choices, typed, chosen);
  const toggle = (value: string, isChosen: boolean) =>
    props.onChange(isChosen ? [...chosen, value] : chosen.filter((other) => other !== value));
  return (
    <Group {...props}>
      {choices.length > MANY && (
        <input
          type="search"
          aria-label={`Chercher dans la liste\u00a0: ${props.field.label}`}
          placeholder="Chercher dans la liste"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
      <div className="ticks">
        {shown.map(({ value, label }) => (
          <label className="tick" key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ currentTarget }) => toggle(value, currentTarget.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {shown.length === 0 && <p role="status">Rien de ce nom dans la liste.</p>}
    </Group>
  );
}
