import type { AdviceName } from './advice.ts';
import type { CollectionName } from './index.ts';
import { cutTexts, misreadValues } from './rules/bare-values.ts';
import { bodyFaults } from './rules/body.ts';
import { paleColours } from './rules/colours.ts';
import { type Content, type ContentFile, type Fault, entryPath, readContent } from './rules/content.ts';
import { changedFacts, changedPaths } from './rules/changes.ts';
import { futureDates, swappedDates } from './rules/dates.ts';
import { schemaFaults } from './rules/fields.ts';
import { forgottenDepartures, returnedDepartures } from './rules/departures.ts';
import { likelyDoubles } from './rules/doubles.ts';
import { type Remark, strayExceptions, withExceptions } from './rules/exceptions.ts';
import { badFileNames, unexpectedFiles } from './rules/files.ts';
import { emptyTexts, shoutedTexts, superlatives } from './rules/manners.ts';
import { hostileMarkdown } from './rules/markdown.ts';
import { lostNotes } from './rules/notes.ts';
import { badOutlines } from './rules/outlines.ts';
import { badPhotos, missingPhotos, refusedPhotoUses, unusedPhotos } from './rules/photos.ts';
import { impossiblePhones } from './rules/phones.ts';
import { markupInFields } from './rules/plain-fields.ts';
import { farPlaces } from './rules/places.ts';
import { overPromises } from './rules/promises.ts';
import { contradictoryRecurrences } from './rules/recurrence.ts';
import { deadReferences } from './rules/references.ts';
import { nearSeries } from './rules/series.ts';
import { type Speller, misspelled } from './rules/spelling.ts';
import { wrongSchoolZone } from './rules/school-zone.ts';
import { deadSiteLinks } from './rules/site-links.ts';
import { lostLinks } from './rules/text-links.ts';
import { categoryLoops, missingDataFiles, sharedSynonyms } from './rules/taxonomy.ts';
import { twinEvents } from './rules/twin-events.ts';
import { twinFiles, twinItems } from './rules/twins.ts';

export type { ContentFile, Fault } from './rules/content.ts';
export type { Speller } from './rules/spelling.ts';

/** One rule looks at the whole content and says every fault of its kind. */
type Rule = (content: Content) => Fault[];

const rules: readonly Rule[] = [
  missingDataFiles,
  unexpectedFiles,
  badFileNames,
  twinFiles,
  twinItems,
  returnedDepartures,
  schemaFaults,
  misreadValues,
  bodyFaults,
  deadReferences,
  categoryLoops,
  sharedSynonyms,
  swappedDates,
  futureDates,
  contradictoryRecurrences,
  farPlaces,
  paleColours,
  badOutlines,
  wrongSchoolZone,
  hostileMarkdown,
  lostLinks,
  badPhotos,
  missingPhotos,
  refusedPhotoUses,
  strayExceptions,
];

/** Worth saying, but the site can be built; each may be excepted by its name. */
const advice: Readonly<Partial<Record<AdviceName, Rule>>> = {
  cutText: cutTexts,
  deadSiteLink: deadSiteLinks,
  double: likelyDoubles,
  emptyText: emptyTexts,
  forgottenDeparture: forgottenDepartures,
  impossiblePhone: impossiblePhones,
  lostNote: lostNotes,
  markupInField: markupInFields,
  nearSeries,
  promise: overPromises,
  shouting: shoutedTexts,
  spelling: misspelled,
  superlative: superlatives,
  twinEvent: twinEvents,
  unusedPhoto: unusedPhotos,
};

const remarksOn = (content: Content): Remark[] =>
  (Object.entries(advice) as [AdviceName, Rule][]).flatMap(([rule, look]) =>
    look(content).map((fault) => ({ ...fault, rule })),
  );

export interface Report {
  /** By file, in the order of the rules. Empty when the site can be built. */
  faults: Fault[];
  warnings: Fault[];
  /** Markdown entries read. */
  entryCount: number;
  /** Entries of each collection. */
  counts: Partial<Record<CollectionName, number>>;
}

export interface CheckOptions {
  /** `AAAA-MM-JJ`, local. */
  today: string;
  /** Listings that history knows with a label, `collection/slug`. */
  onceLabelled?: readonly string[];
  /** The content that this one changes: what is new in it comes first, and what asks for a second reader is said. */
  before?: readonly ContentFile[] | undefined;
  /** A dictionary; without one nothing is said of spelling. */
  speller?: Speller | undefined;
}

/**
 * Every fault of every file of `content/` at once. `files`: everything under `content/`, photos with their first bytes
 * only.
 */
export function checkContent(
  files: readonly ContentFile[],
  { today, onceLabelled = [], before, speller }: CheckOptions,
): Report {
  const { content: present, faults } = readContent(files, today);
  const content = { ...present, onceLabelled, speller };
  const counts: Report['counts'] = {};
  for (const { collection } of content.entries) counts[collection] = (counts[collection] ?? 0) + 1;
  return {
    faults: byFile([...faults, ...rules.flatMap((rule) => rule(content))]),
    warnings: before
      ? changedFirst(content, readContent(before, today).content)
      : byFile(withExceptions(content, remarksOn(content))),
    entryCount: files.filter(({ path }) => entryPath(path)).length,
    counts,
  };
}

/** What was written since, then the rest: a long list of old remarks would hide it. */
function changedFirst(content: Content, before: Content): Fault[] {
  const changed = changedPaths(content, before);
  const all = withExceptions(content, [
    ...remarksOn(content),
    ...changedFacts(content, before).map((fault) => ({ ...fault, rule: 'changedFact' as const })),
  ]);
  const { true: fresh = [], false: old = [] } = Object.groupBy(
    all,
    ({ path }) => `${changed.has(path)}` as const,
  );
  return [...byFile(fresh), ...byFile(old)];
}

/** Files in alphabetical order; inside a file the fields, as the rules come (sorting is stable), then the lines of the text. */
const byFile = (faults: Fault[]) =>
  faults.sort((one, other) =>
    one.path === other.path ? lineOf(one) - lineOf(other) : one.path < other.path ? -1 : 1,
  );

const lineOf = ({ field, line = 0 }: Fault) => (field ? 0 : line);
