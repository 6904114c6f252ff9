import type { IsoDate } from '../domain/dates.ts';
import { type Schema, fieldsOf, metaOf } from './walk.ts';

/** True for a field that the tools fill in, and no form asks for. */
export const isAutomatic = (field: Schema): boolean => metaOf(field).isAutomatic === true;

/** An entry saved on `today`, with the fields that the tools fill in: the day, and one revision more of what was there. */
export function stamped(
  schema: Schema,
  data: Record<string, unknown>,
  { today, isNew }: { today: IsoDate; isNew: boolean },
): Record<string, unknown> {
  const { updated, revision } = fieldsOf(schema) ?? {};
  return {
    ...data,
    ...(updated && isAutomatic(updated) && { updated: today }),
    ...(revision && isAutomatic(revision) && !isNew && { revision: Number(data['revision'] ?? 0) + 1 }),
  };
}
