import type { FieldProps, FieldSurroundings } from './shown-field.ts';
import { FieldName, FieldNotes } from './PlainFields.tsx';

/** Fields that know the territory: its communes, its map, its products, its hours. */
export function TerritoryField({ around, ...props }: FieldProps & { around: FieldSurroundings }) {
  const { id, field, value, onChange } = props;
  if (field.control === 'commune')
    return (
      <div className="field">
        <label htmlFor={id}>
          <FieldName field={field} />
        </label>
        <FieldNotes {...props} />
        <select id={id} value={String(value ?? '')} onChange={(e) => onChange(e.currentTarget.value)}>
          <option value="" />
          {around.forms.communes.map((c) => (
            <option key={c.value} value={c.value}>
              {c.label}
            </option>
          ))}
        </select>
      </div>
    );
  return null;
}
