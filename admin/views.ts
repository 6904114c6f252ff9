import type { CmsCollection, CmsField } from 'decap-cms-core';
import { patternBefore, patternWithin } from '../src/domain/date-patterns.ts';
import { type IsoDate, addDays, addMonths } from '../src/domain/dates.ts';
import { EXPIRING_DAYS } from '../src/domain/label.ts';
import { STALE_MONTHS } from '../src/domain/verification.ts';
import type { CollectionName } from '../src/schema/index.ts';

/** What the lists of the CMS need to know of the day and of the territory. */
export interface ViewContext {
  today: IsoDate;
  /** Of a label. */
  validityMonths: number;
}

type Filter = NonNullable<CmsCollection['view_filters']>[number];

/** Days on which what was verified is stale, as `verificationAge` says. */
const stale = (today: IsoDate): string => patternBefore(addDays(addMonths(today, -STALE_MONTHS), 1));
/** Last days that are past, or that `labelState` calls expiring. */
const ending = (today: IsoDate): string => patternBefore(addDays(today, EXPIRING_DAYS));

/** Filters of any list that has their field: what waits for someone comes first. */
const filters = ({ today, validityMonths }: ViewContext): (Filter & { only?: CollectionName })[] => [
  { label: 'À approuver', field: 'approved', pattern: 'false' },
  { label: 'À vérifier', field: 'verified.on', pattern: stale(today) },
  { label: 'À relire', field: 'updated', pattern: stale(today), only: 'guides' },
  {
    ...{ label: 'Expire bientôt', field: 'expires' },
    pattern: patternWithin(today, addDays(today, EXPIRING_DAYS)),
  },
  // Decap looks at one field: a last day that was chosen has its own filter.
  {
    label: 'Label à renouveler',
    field: 'label.pledgedOn',
    pattern: ending(addMonths(today, -validityMonths)),
  },
  { label: 'Label à date choisie, à renouveler', field: 'label.validUntil', pattern: ending(today) },
  { label: 'Exemples', field: 'demo', pattern: 'true' },
];

const MONTH = '\\d{4}-\\d{2}';

const GROUPS = [
  { label: 'Webmagazine', field: 'magazine' },
  { label: 'Mois', field: 'start', pattern: MONTH },
  { label: 'Mois', field: 'published', pattern: MONTH },
  { label: 'Mois de vérification', field: 'verified.on', pattern: MONTH },
];

/** True when a path of names (`verified.on`) leads to a field. */
function isField(fields: readonly CmsField[], path: string): boolean {
  const [name, ...rest] = path.split('.');
  const found = fields.find((field) => field.name === name) as { fields?: CmsField[] } | undefined;
  if (!found) return false;
  return rest.length === 0 || isField(found.fields ?? [], rest.join('.'));
}

/** Filters and groups of the list of a collection, where its fields exist. */
export function viewsOf(
  collection: CollectionName,
  fields: readonly CmsField[],
  context: ViewContext,
): Pick<CmsCollection, 'view_filters' | 'view_groups'> {
  const view_filters = filters(context)
    .filter(({ field, only = collection }) => only === collection && isField(fields, field))
    .map(({ label, field, pattern }) => ({ label, field, pattern }));
  const view_groups = GROUPS.filter(({ field }) => isField(fields, field));
  return {
    ...(view_filters.length > 0 && { view_filters }),
    ...(view_groups.length > 0 && { view_groups }),
  };
}
