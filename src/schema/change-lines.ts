import type { Proposal } from '../domain/proposal/proposal.ts';
import { fieldName } from './messages.ts';
import { schemaOf } from './rules/content.ts';
import { ownValue } from './walk.ts';

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

function shown(value: unknown, nothing: string): string {
  if (isNothing(value)) return nothing;
  if (Array.isArray(value)) return value.map((item) => shown(item, nothing)).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

interface Change {
  path: string[];
  before: unknown;
  now: unknown;
}

/** The fields that differ, down to those that hold no others. */
function changesIn({ path, before, now }: Change): Change[] {
  const groups = [before, now].filter(isGroup);
  const isWhole = groups.length === 0 || [before, now].some((one) => !isGroup(one) && !isNothing(one));
  if (isWhole)
    return JSON.stringify(before ?? null) === JSON.stringify(now ?? null) ? [] : [{ path, before, now }];
  const keys = [...new Set(groups.flatMap((group) => Object.keys(group)))];
  return keys.flatMap((key) =>
    changesIn({ path: [...path, key], before: ownValue(before, key), now: ownValue(now, key) }),
  );
}

/** What a correction changes, one French line a field: « Téléphone (contact.phone) : retiré (avant : 01 99 00 12 34) ». */
export function changeLines({ collection, data, before = {} }: Proposal): string[] {
  const schema = schemaOf(collection);
  return changesIn({ path: [], before, now: data }).map(
    (change) =>
      `${fieldName(schema, change.path)} : ${shown(change.now, 'retiré')} (avant : ${shown(change.before, 'rien')})`,
  );
}
