import { LEAP_YEAR, MONTHS, WEEKDAYS, daysInMonth, twoDigits } from '../../domain/dates.ts';
import type { Exception } from '../../domain/hours-grid.ts';
import { describeException } from '../../domain/hours-grid-words.ts';
import { SlotsField } from './SlotsField.tsx';

interface DayProps {
  name: string;
  /** `MM-DD` */
  day: string;
  onChange: (day: string) => void;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A day of the year. */
function YearDay({ name, day, onChange }: DayProps) {
  const [month = '01', number = '01'] = day.split('-');
  const last = (of: string) => daysInMonth(`${LEAP_YEAR}-${of}`);
  const inMonth = (of: string) => onChange(`${of}-${twoDigits(Math.min(Number(number), last(of)))}`);
  return (
    <span className="year-day">
      <span>{name}</span>
      <select
        aria-label={`${name}, jour`}
        value={number}
        onChange={({ currentTarget }) => onChange(`${month}-${currentTarget.value}`)}
      >
        {numbers(last(month)).map((one) => (
          <option key={one} value={twoDigits(one)}>
            {one}
          </option>
        ))}
      </select>
      <select
        aria-label={`${name}, mois`}
        value={month}
        onChange={({ currentTarget }) => inMonth(currentTarget.value)}
      >
        {MONTHS.map((one, index) => (
          <option key={one} value={twoDigits(index + 1)}>
            {one}
          </option>
        ))}
      </select>
    </span>
  );
}

interface ExceptionProps {
  exception: Exception;
  rank: number;
  onChange: (exception: Exception) => void;
  onRemove: () => void;
}

function ExceptionField({ exception, rank, onChange, onRemove }: ExceptionProps) {
  const { from, to, days, slots } = exception;
  const toggle = (day: number, isOn: boolean) =>
    onChange({ ...exception, days: isOn ? [...days, day].sort() : days.filter((one) => one !== day) });
  return (
    <fieldset className="exception">
      <legend>Période {rank}</legend>
      <p className="year-days">
        <YearDay name="du" day={from} onChange={(day) => onChange({ ...exception, from: day })} />
        <YearDay name="au" day={to} onChange={(day) => onChange({ ...exception, to: day })} />
      </p>
      <fieldset className="weekdays">
        <legend>Certains jours seulement</legend>
        {WEEKDAYS.map((name, day) => (
          <label className="tick" key={name}>
            <input
              type="checkbox"
              checked={days.includes(day)}
              onChange={({ currentTarget }) => toggle(day, currentTarget.checked)}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <SlotsField
        name={describeException(exception)}
        slots={slots}
        onChange={(next) => onChange({ ...exception, slots: next })}
      />
      <button type="button" className="small-button" onClick={onRemove}>
        Retirer cette période
      </button>
    </fieldset>
  );
}

interface ExceptionsProps {
  exceptions: readonly Exception[];
  onChange: (exceptions: Exception[]) => void;
}

const NEW: Exception = { from: '08-01', to: '08-31', days: [], slots: [] };

/** Days of the year that differ from the week. */
export const ExceptionFields = ({ exceptions, onChange }: ExceptionsProps) => (
  <>
    {exceptions.map((exception, index) => (
      <ExceptionField
        key={index}
        exception={exception}
        rank={index + 1}
        onChange={(next) => onChange(exceptions.map((one, at) => (at === index ? next : one)))}
        onRemove={() => onChange(exceptions.filter((_, at) => at !== index))}
      />
    ))}
    <button type="button" className="small-button" onClick={() => onChange([...exceptions, NEW])}>
      Ajouter une période ou un jour particulier
    </button>
  </>
);
