import { z } from 'zod';
import { type Widget, splitMessage } from './fields.ts';
import type { CollectionName } from './index.ts';

/** What the forms read of a field: its JSON Schema with the `.meta()` of the schema beside it. */
export interface JsonField {
  type?: string;
  label?: string;
  hint?: string;
  default?: unknown;
  widget?: Widget;
  isAutomatic?: boolean;
  isAlternative?: boolean;
  relation?: readonly CollectionName[];
  choices?: Readonly<Record<string, string>>;
  enum?: readonly string[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, JsonField>>;
  required?: readonly string[];
  items?: JsonField;
  /** How to repair a text that has not the right form. */
  repair?: string;
}

/** Characters from which a text takes several lines: more than what a phone shows of one. */
export const LONG_TEXT = 200;

// No field accepts it: what the schema answers is its advice on the form.
const NO_FIELD = '\u0001';

/** The schema as the forms read it. */
export const jsonField = (schema: z.ZodType): JsonField =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (typeof jsonSchema.pattern !== 'string') return;
      const faults = z.safeParse(zodSchema, NO_FIELD).error?.issues ?? [];
      const repairs = faults
        .filter(({ code }) => code !== 'too_small')
        .map(({ message }) => splitMessage(message).repair);
      jsonSchema.repair = repairs.findLast(Boolean);
    },
  }) as JsonField;
