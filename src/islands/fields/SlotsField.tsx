import type { Slot } from '../../domain/hours-grid.ts';

interface SlotsProps {
  /** « lundi » */
  name: string;
  slots: readonly Slot[];
  onChange: (slots: Slot[]) => void;
}

/** As many times as a day is cut. */
const MAX_SLOTS = 3;

const OPEN = 'Ouvrir';
const ADD = 'Ajouter une plage';

const NEW: Slot = { from: '', to: '' };

/** Times of a day: none is closed. */
export function SlotsField({ name, slots, onChange }: SlotsProps) {
  const put = (index: number, change: Partial<Slot>) =>
    onChange(slots.map((slot, at) => (at === index ? { ...slot, ...change } : slot)));
  return (
    <div className="slots">
      {slots.length === 0 && <span className="closed">Fermé</span>}
      {slots.map(({ from, to }, index) => (
        <span className="slot" key={index}>
          <input
            type="time"
            aria-label={`${name}, plage ${index + 1}, de`}
            value={from}
            onChange={({ currentTarget }) => put(index, { from: currentTarget.value })}
          />
          <span aria-hidden="true">–</span>
          <input
            type="time"
            aria-label={`${name}, plage ${index + 1}, à`}
            value={to}
            onChange={({ currentTarget }) => put(index, { to: currentTarget.value })}
          />
          <button
            type="button"
            className="cross"
            aria-label={`${name} : retirer la plage ${index + 1}`}
            onClick={() => onChange(slots.filter((_, at) => at !== index))}
          >
            ×
          </button>
        </span>
      ))}
      {slots.length < MAX_SLOTS && (
        <button
          type="button"
          className="small-button"
          aria-label={`${slots.length === 0 ? OPEN : ADD}, ${name}`}
          onClick={() => onChange([...slots, NEW])}
        >
          {slots.length === 0 ? OPEN : ADD}
        </button>
      )}
    </div>
  );
}
