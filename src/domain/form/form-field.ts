/** How a form asks for a field. */
export type FieldControl =
  | 'line'
  | 'text'
  | 'lines'
  | 'phone'
  | 'email'
  | 'url'
  | 'date'
  | 'time'
  | 'number'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'commune'
  | 'listing'
  | 'hours'
  | 'recurrence'
  | 'position'
  | 'offers'
  | 'photo';

export interface FormChoice {
  value: string;
  label: string;
}

/** A field of an entry as a form in the browser knows it: what the schema says of it, without the schema. */
export interface FormField {
  /** Keys on the way, as `contact.phone`. */
  path: string;
  control: FieldControl;
  label: string;
  hint?: string;
  isRequired: boolean;
  /** Holds several of what the control asks for. */
  isList?: boolean;
  choices?: readonly FormChoice[];
  /** Regular expression that the text answers, read with the flags `iu`. */
  pattern?: string;
  /** How to repair a text that does not. */
  repair?: string;
  /** Characters. */
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  /** Answers of a list. */
  maxItems?: number;
}
