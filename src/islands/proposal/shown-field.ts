import type { FormField } from '../../domain/form/form-field.ts';
import type { ProposalForms } from '../../domain/proposal/steps.ts';

/** What every kind of field is given. */
export interface FieldProps {
  field: FormField;
  /** Of the control; what is said of it has this as its beginning. */
  id: string;
  value: unknown;
  fault: string | undefined;
  onChange: (value: unknown) => void;
}

/** What fields that name other entries need. */
export interface FieldSurroundings {
  forms: ProposalForms;
  /** INSEE code of the commune that is chosen, if any. */
  commune: string | undefined;
  /** What is typed as a street. */
  street: string | undefined;
}

/** Identifier in the page of a field: `champ-contact-phone`. */
export const fieldId = ({ path }: Pick<FormField, 'path'>): string => `champ-${path.replace(/\W+/g, '-')}`;

/** Identifiers of what is said of a field: its fault, then its hint. */
export const describedBy = ({
  field,
  id,
  fault,
}: Pick<FieldProps, 'field' | 'id' | 'fault'>): string | undefined =>
  [fault && `${id}-faute`, field.hint && `${id}-aide`].filter(Boolean).join(' ') || undefined;
