/** Values chosen among several, in their order. */
const toggled = <T,>(all: readonly T[], chosen: readonly T[], one: T): T[] =>
  all.filter((each) => (each === one) !== chosen.includes(each));

interface TicksProps<T> {
  legend: string;
  all: readonly (readonly [T, string])[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

/** Choices of which several may hold. */
export const Ticks = <T extends string>({ legend, all, chosen, onChange }: TicksProps<T>) => (
  <fieldset className="weekdays">
    <legend>{legend}</legend>
    {all.map(([one, label]) => (
      <label className="tick" key={one}>
        <input
          type="checkbox"
          checked={chosen.includes(one)}
          onChange={() =>
            onChange(
              toggled(
                all.map(([each]) => each),
                chosen,
                one,
              ),
            )
          }
        />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
);
