import type { FormField } from '../../domain/form/form-field.ts';
import {
  ChoiceField,
  ChoicesField,
  FlagField,
  LineField,
  LinesField,
  NumberField,
  TextField,
} from './PlainFields.tsx';
import { TerritoryField } from './TerritoryFields.tsx';
import type { FieldProps, FieldSurroundings } from './shown-field.ts';

const PLAIN: Readonly<Partial<Record<FormField['control'], (props: FieldProps) => React.JSX.Element>>> = {
  line: LineField,
  phone: LineField,
  email: LineField,
  url: LineField,
  date: LineField,
  time: LineField,
  text: TextField,
  lines: LinesField,
  number: NumberField,
  flag: FlagField,
  choice: ChoiceField,
  choices: ChoicesField,
};

/** A field of the schema as the form asks for it. */
export function ShownField(props: FieldProps & { around: FieldSurroundings }) {
  const Plain = PLAIN[props.field.control];
  return Plain ? <Plain {...props} /> : <TerritoryField {...props} />;
}
