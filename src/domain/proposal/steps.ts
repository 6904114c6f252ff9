import type { Position } from '../distance.ts';
import type { FormChoice, FormField } from '../form/form-field.ts';
import type { CommuneChoice } from '../commune-choice.ts';
import type { ProposedCollection } from './proposal.ts';

/** One question of the form, and the fields that answer it. */
export interface ProposalStep {
  /** In the address of the page, after #. */
  id: string;
  question: string;
  help?: string;
  fields: readonly FormField[];
}

/** All that the form knows of the site. */
export interface ProposalForms {
  steps: Readonly<Record<ProposedCollection, readonly ProposalStep[]>>;
  communes: readonly CommuneChoice[];
  products: readonly FormChoice[];
  /** Where the map opens when no commune is chosen. */
  centre: Position;
}

/** The key of the text under the fields, among the answers of a form. */
export const BODY = 'body';
