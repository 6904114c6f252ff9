import { useMemo, useRef, useState } from 'react';
import { type IsoDate, WEEKDAYS } from '../../domain/dates.ts';
import {
  EMPTY_GRID,
  type HoursGrid,
  type Slot,
  completeGrid,
  gridFault,
  readGrid,
  writeGrid,
} from '../../domain/hours-grid.ts';
import { typeset } from '../../domain/typography.ts';
import { tellGrid } from '../../domain/hours-grid-words.ts';
import { ExceptionFields } from './ExceptionFields.tsx';
import { SlotsField } from './SlotsField.tsx';

export interface HoursProps {
  id: string;
  /** In OpenStreetMap's syntax; undefined or empty when nothing is said. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  today: IsoDate;
  /** Told what is wrong in the grid, and when nothing is any more: the value itself holds only what is complete. */
  onFault?: ((fault: string | undefined) => void) | undefined;
}

interface GridProps {
  grid: HoursGrid;
  onChange: (grid: HoursGrid) => void;
}

function Week({ grid, onChange }: GridProps) {
  const put = (day: number, slots: readonly Slot[]) =>
    onChange({ ...grid, week: grid.week.map((one, index) => (index === day ? slots : one)) });
  return (
    <>
      {WEEKDAYS.map((name, day) => {
        const [slots = [], before = []] = [grid.week[day], grid.week[day - 1]];
        return (
          <fieldset className="hours-day" key={name}>
            <legend>{name}</legend>
            <SlotsField name={name} slots={slots} onChange={(next) => put(day, next)} />
            {slots.length === 0 && before.length > 0 && (
              <button
                type="button"
                className="small-button"
                aria-label={`Comme ${WEEKDAYS[day - 1] ?? ''}, ${name}`}
                onClick={() => put(day, before)}
              >
                Comme {WEEKDAYS[day - 1]}
              </button>
            )}
          </fieldset>
        );
      })}
    </>
  );
}

const HOLIDAYS = { unsaid: 'Non précisé', closed: 'Fermé', open: 'Ouvert' } as const;
type Holidays = keyof typeof HOLIDAYS;

const holidaysOf = ({ holidays }: HoursGrid): Holidays => {
  if (!holidays) return 'unsaid';
  return holidays.slots.length > 0 ? 'open' : 'closed';
};

function HolidayField({ id, grid, onChange }: GridProps & { id: string }) {
  const { holidays } = grid;
  const { isLast = false } = holidays ?? {};
  const put = (slots: readonly Slot[] | undefined) =>
    onChange({ ...grid, holidays: slots && { slots, isLast } });
  const choose = (choice: Holidays) => {
    if (choice === 'unsaid') return put(undefined);
    return put(choice === 'open' ? [{ from: '', to: '' }] : []);
  };
  return (
    <fieldset className="hours-day">
      <legend>jours fériés</legend>
      <span className="radios">
        {(Object.keys(HOLIDAYS) as Holidays[]).map((choice) => (
          <label className="tick" key={choice}>
            <input
              type="radio"
              name={`${id}-feries`}
              checked={holidaysOf(grid) === choice}
              onChange={() => choose(choice)}
            />
            <span>{HOLIDAYS[choice]}</span>
          </label>
        ))}
      </span>
      {holidays && holidays.slots.length > 0 && (
        <SlotsField name="jours fériés" slots={holidays.slots} onChange={put} />
      )}
    </fieldset>
  );
}

/** What the hours say, in the words of the pages. */
function Told({ grid, today }: { grid: HoursGrid; today: IsoDate }) {
  const { week, holidays, exceptions, coming } = useMemo(() => tellGrid(grid, today), [grid, today]);
  const lines = [
    ...week.map(({ days, text }) => [days, text] as const),
    ...(holidays === undefined ? [] : [['jours fériés', holidays] as const]),
    ...exceptions.map(({ when, text }) => [when, text] as const),
  ];
  return (
    <div className="hours-told">
      <p>
        <strong>Ce que les visiteurs verront</strong>
      </p>
      <dl>
        {lines.map(([when, text]) => (
          <div key={when}>
            <dt>{when}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>Les sept prochains jours, hors jours fériés</summary>
        <dl>
          {coming.map(({ day, text }) => (
            <div key={day}>
              <dt>{day}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

interface ParticularProps extends Omit<HoursProps, 'today' | 'onFault'> {
  onGrid: () => void;
}

/** Hours that no grid can say stay as they are written. */
const Particular = ({ id, value, onChange, onGrid }: ParticularProps) => (
  <>
    <p id={`${id}-particulier`}>
      Ces horaires disent plus que la grille ci-dessous ne le peut. Corrigez-les ici, dans l’écriture
      d’OpenStreetMap, ou repartez d’une grille vide.
    </p>
    <textarea
      id={id}
      aria-label="Horaires"
      aria-describedby={`${id}-particulier`}
      rows={3}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
    />
    <button type="button" className="small-button" onClick={onGrid}>
      Repartir d’une grille vide
    </button>
  </>
);

const gridOf = (value: string | undefined): HoursGrid | undefined => (value ? readGrid(value) : EMPTY_GRID);

/** Opening hours: a week to fill in, public holidays, what differs, and what visitors will read of it. */
export function HoursField({ id, value, onChange, today, onFault }: HoursProps) {
  const [grid, setGrid] = useState(() => gridOf(value));
  const given = useRef(value ?? '');
  // Another entry, or the same one read again.
  if ((value ?? '') !== given.current) {
    given.current = value ?? '';
    setGrid(gridOf(value));
  }
  const change = (next: HoursGrid) => {
    given.current = writeGrid(completeGrid(next));
    setGrid(next);
    onFault?.(gridFault(next));
    onChange(given.current || undefined);
  };
  if (!grid) return <Particular {...{ id, value, onChange }} onGrid={() => change(EMPTY_GRID)} />;
  const complete = completeGrid(grid);
  const fault = gridFault(grid);
  return (
    <div className="hours-field" id={id} tabIndex={-1}>
      <Week grid={grid} onChange={change} />
      <HolidayField id={id} grid={grid} onChange={change} />
      <ExceptionFields
        exceptions={grid.exceptions}
        onChange={(exceptions) => change({ ...grid, exceptions })}
      />
      {fault && (
        <p className="small" role="status">
          {typeset(fault)}
        </p>
      )}
      {writeGrid(complete) !== '' && <Told grid={complete} today={today} />}
    </div>
  );
}
