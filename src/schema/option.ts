import type { CollectionName } from './index.ts';

/** An entry that a form offers where another may name it; `value` is its identifier. */
export interface Option {
  value: string;
  label: string;
}

export type Options = Partial<Record<CollectionName, readonly Option[]>>;
