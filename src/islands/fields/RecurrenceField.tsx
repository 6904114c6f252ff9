import { Dates } from './DatesField.tsx';
import { SeldomNeeded } from './SeldomNeeded.tsx';
import { Ticks } from './Ticks.tsx';
import type { Recurrence, WeekOfMonth } from '../../domain/recurrence.ts';
import { type IsoDate, WEEKDAYS, WEEKDAY_CODES, type Weekday } from '../../domain/dates.ts';

/** A recurrence being said: what is left out has its usual value. */
export type WrittenRecurrence = Partial<Recurrence> & Pick<Recurrence, 'every'>;

export interface RecurrenceProps {
  id: string;
  value: WrittenRecurrence | undefined;
  onChange: (value: WrittenRecurrence | undefined) => void;
  /** First day of the event, when it is known. */
  start: IsoDate | undefined;
  /** The rule in words, then its dates; empty as long as nothing can be said. */
  told: readonly string[];
  /** Asks for what is seldom needed too: months, dates put off, times of their own. */
  isWhole?: boolean;
}

const RHYTHMS = [
  [undefined, 'Non, une seule fois'],
  ['week', 'Oui, chaque semaine ou presque'],
  ['month', 'Oui, chaque mois ou presque'],
  ['year', 'Oui, chaque année'],
  ['dates', 'Oui, à d’autres dates'],
] as const;

const WEEKS: readonly (readonly [WeekOfMonth, string])[] = [
  ['first', 'premier'],
  ['second', 'deuxième'],
  ['third', 'troisième'],
  ['fourth', 'quatrième'],
  ['last', 'dernier'],
];

const UNITS = { week: 'semaines', month: 'mois', year: 'ans' } as const;

export interface PartProps {
  id: string;
  value: WrittenRecurrence;
  put: (change: Partial<Recurrence>) => void;
}

const DAYS = WEEKDAY_CODES.map((code, index) => [code, WEEKDAYS[index] ?? code] as const);

/** Every how many weeks, which days, until when. */
const Rule = ({ id, value, put }: PartProps) => {
  const { every, interval = 1, weekdays = [], week = [], until = '' } = value;
  if (every === 'dates') return null;
  return (
    <>
      <p className="interval">
        <label htmlFor={`${id}-rythme`}>Tous les</label>
        <input
          id={`${id}-rythme`}
          type="number"
          min={1}
          max={12}
          value={interval}
          onChange={({ currentTarget }) => put({ interval: Number(currentTarget.value) || 1 })}
        />
        <span>{UNITS[every]}</span>
      </p>
      {every === 'month' && (
        <Ticks<WeekOfMonth>
          legend="Lequel du mois (aucun&nbsp;: le même quantième)"
          all={WEEKS}
          chosen={week}
          // Without a week the days are asked no more: they must not act unseen.
          onChange={(chosen) => put({ week: chosen, ...(chosen.length === 0 && { weekdays: [] }) })}
        />
      )}
      {(every === 'week' || (every === 'month' && week.length > 0)) && (
        <Ticks<Weekday>
          legend="Quels jours (aucun&nbsp;: celui de la première date)"
          all={DAYS}
          chosen={weekdays}
          onChange={(chosen) => put({ weekdays: chosen })}
        />
      )}
      <label htmlFor={`${id}-fin`}>Dernier jour possible</label>
      <p className="small" id={`${id}-fin-aide`}>
        Au plus tard dans un an&nbsp;: on pourra le repousser.
      </p>
      <input
        id={`${id}-fin`}
        type="date"
        aria-describedby={`${id}-fin-aide`}
        value={until}
        onChange={({ currentTarget }) => put({ until: currentTarget.value || undefined })}
      />
    </>
  );
};

/** Whether an event comes back, and when. */
export function RecurrenceField({ id, value, onChange, start, told, isWhole }: RecurrenceProps) {
  const put = (change: Partial<Recurrence>) => value && onChange({ ...value, ...change });
  return (
    <div className="recurrence-field" id={id} tabIndex={-1}>
      <div className="ticks wide">
        {RHYTHMS.map(([every, label]) => (
          <label className="tick" key={label}>
            <input
              type="radio"
              name={id}
              checked={value?.every === every}
              onChange={() => onChange(every && { every })}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {value && (
        <>
          <Rule id={id} value={value} put={put} />
          {value.every === 'dates' ? (
            <Dates
              id={`${id}-aussi`}
              name="autre date"
              dates={(value.also ?? []).map(({ date }) => date)}
              onChange={(dates) => put({ also: dates.map((date, at) => ({ ...value.also?.[at], date })) })}
            />
          ) : (
            <Dates
              id={`${id}-sauf`}
              name="jour sans"
              dates={value.except ?? []}
              onChange={(except) => put({ except })}
            />
          )}
          {isWhole && <SeldomNeeded id={id} value={value} put={put} />}
          <div role="status" className="told">
            {!start && <p className="small">Dites d’abord le premier jour.</p>}
            {told.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
