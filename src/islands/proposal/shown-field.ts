import type { CommuneChoice } from '../../domain/commune-choice.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { FormField } from '../../domain/form/form-field.ts';
import type { ProposalForms } from '../../domain/proposal/steps.ts';
import type { ToldSchedule } from './tellers.ts';

/** What every kind of field is given. */
export interface FieldProps {
  field: FormField;
  /** Of the control; what is said of it has this as its beginning. */
  id: string;
  value: unknown;
  fault: string | undefined;
  onChange: (value: unknown) => void;
  /** Told what is wrong in what is typed and is not in the value yet. */
  onFault?: (fault: string | undefined) => void;
}

/** What fields that know the territory, or other answers, need. */
export interface FieldSurroundings {
  forms: ProposalForms;
  /** Address of the outlines of the communes. */
  regionsPath: string;
  /** The commune of the entry, if it is chosen. */
  commune: CommuneChoice | undefined;
  /** What is typed as a street. */
  street: string | undefined;
  /** First day of an event. */
  start: IsoDate | undefined;
  /** Its repetition. */
  told: ToldSchedule;
  today: IsoDate;
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
