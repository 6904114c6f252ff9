import type { IsoDate } from '../../domain/dates.ts';

interface DatesProps {
  id: string;
  name: string;
  dates: readonly IsoDate[];
  onChange: (dates: IsoDate[]) => void;
}

/** A list of days. */
export const Dates = ({ id, name, dates, onChange }: DatesProps) => (
  <div className="dates-field">
    {dates.map((date, index) => (
      <span className="slot" key={index}>
        <input
          type="date"
          aria-label={`${name} ${index + 1}`}
          value={date}
          onChange={({ currentTarget }) =>
            onChange(dates.map((one, at) => (at === index ? currentTarget.value : one)))
          }
        />
        <button
          type="button"
          className="cross"
          aria-label={`Retirer\u00a0: ${name} ${index + 1}`}
          onClick={() => onChange(dates.filter((_, at) => at !== index))}
        >
          ×
        </button>
      </span>
    ))}
    <button
      type="button"
      className="small-button"
      id={`${id}-ajouter`}
      onClick={() => onChange([...dates, ''])}
    >
      Ajouter&nbsp;: {name}
    </button>
  </div>
);
