import { MONTHS } from '../../domain/dates.ts';
import type { ExtraDate, Hours, Move } from '../../domain/recurrence.ts';
import type { PartProps } from './RecurrenceField.tsx';
import { Ticks } from './Ticks.tsx';

interface TimesProps {
  name: string;
  hours: Hours;
  onChange: (hours: Hours) => void;
}

const TIMES = [
  ['startTime', 'de'],
  ['endTime', 'à'],
] as const;

/** Times of one date, when they are not the usual ones. */
const Times = ({ name, hours, onChange }: TimesProps) => (
  <>
    {TIMES.map(([key, word]) => (
      <input
        key={key}
        type="time"
        aria-label={`${name}, ${word}`}
        value={hours[key] ?? ''}
        onChange={({ currentTarget }) => onChange({ ...hours, [key]: currentTarget.value || undefined })}
      />
    ))}
  </>
);

interface DayProps {
  label: string;
  date: string;
  onChange: (date: string) => void;
}

const Day = ({ label, date, onChange }: DayProps) => (
  <input
    type="date"
    aria-label={label}
    value={date}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
  />
);

/** `list` with `item` in the place `at`, or without what stands there. */
const replaced = <T,>(list: readonly T[], at: number, item: T | undefined): T[] =>
  list.flatMap((one, index) => (index === at ? (item === undefined ? [] : [item]) : [one]));

const NEW_MOVE: Move = { from: '', to: '' };
const NEW_DATE: ExtraDate = { date: '' };

/** Months, dates put off and added dates with times of their own. */
export function SeldomNeeded({ value, put }: PartProps) {
  const { every, months = [], moved = [], also = [] } = value;
  return (
    <details className="seldom">
      <summary>Mois, dates déplacées, dates en plus</summary>
      {every !== 'dates' && (
        <Ticks<string>
          legend="Seulement ces mois (aucun&nbsp;: toute l’année)"
          all={MONTHS.map((name, index) => [String(index + 1), name] as const)}
          chosen={months.map(String)}
          onChange={(chosen) => put({ months: chosen.map(Number) })}
        />
      )}
      {moved.map((move, at) => (
        <span className="slots" key={at}>
          <Day
            label={`Date déplacée ${at + 1}, prévue le`}
            date={move.from}
            onChange={(from) => put({ moved: replaced(moved, at, { ...move, from }) })}
          />
          <span>au</span>
          <Day
            label={`Date déplacée ${at + 1}, au`}
            date={move.to}
            onChange={(to) => put({ moved: replaced(moved, at, { ...move, to }) })}
          />
          <Times
            name={`Date déplacée ${at + 1}`}
            hours={move}
            onChange={(hours) => put({ moved: replaced(moved, at, { ...move, ...hours }) })}
          />
          <button
            type="button"
            className="cross"
            aria-label={`Retirer la date déplacée ${at + 1}`}
            onClick={() => put({ moved: replaced(moved, at, undefined) })}
          >
            ×
          </button>
        </span>
      ))}
      <button type="button" className="small-button" onClick={() => put({ moved: [...moved, NEW_MOVE] })}>
        Déplacer une date
      </button>
      {every !== 'dates' && (
        <button type="button" className="small-button" onClick={() => put({ also: [...also, NEW_DATE] })}>
          Ajouter une date en plus
        </button>
      )}
      {also.map((extra, at) => (
        <span className="slots" key={at}>
          <Day
            label={`Date en plus ${at + 1}`}
            date={extra.date}
            onChange={(date) => put({ also: replaced(also, at, { ...extra, date }) })}
          />
          <Times
            name={`Date en plus ${at + 1}`}
            hours={extra}
            onChange={(hours) => put({ also: replaced(also, at, { ...extra, ...hours }) })}
          />
          <button
            type="button"
            className="cross"
            aria-label={`Retirer la date en plus ${at + 1}`}
            onClick={() => put({ also: replaced(also, at, undefined) })}
          >
            ×
          </button>
        </span>
      ))}
    </details>
  );
}
