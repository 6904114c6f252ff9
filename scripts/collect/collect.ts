// Reads the followed publications, plans, looks for those removed, checks what would be written, then writes it.
import {
  type Desk,
  type FeedOutcome,
  changesOn,
  markGone,
  missingFrom,
  openDesk,
  planFeeds,
} from '../../src/domain/collect/plan.ts';
import type { FeedReading, FollowedFeed } from '../../src/domain/collect/post.ts';
import { readPosts } from '../../src/domain/collect/read-posts.ts';
import type { CollectResult } from '../../src/domain/collect/report-words.ts';
import { FeedFault } from '../../src/domain/feed-fault.ts';
import { textAt } from '../../src/domain/json-values.ts';
import type { RefusedEntry } from '../../src/domain/source-report.ts';
import { readContent } from '../../src/schema/rules/content.ts';
import { feedSchema } from '../../src/schema/source.ts';
import { readContentFiles } from '../content-files.ts';
import { PoliteClient, type Validators } from '../fetch/polite-client.ts';
import { draftsOf, refusedBy, writeDrafts } from '../sources/drafts.ts';
import {
  type SourceOptions,
  chosenSources,
  readEach,
  readSources,
  territoryOf,
  userAgentOf,
  writtenEntries,
} from '../sources/sources.ts';
import { type CollectState, aboutOf, readState, writeState } from './state.ts';

export interface CollectOptions extends SourceOptions {
  /** File that remembers what was read. */
  statePath: string;
}

const MENTIONS = 'mentions';
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.1';

/** Reads every followed publication of `content/sources.yaml` and writes in `content/mentions/` what comes of it. */
export async function collect(options: CollectOptions): Promise<CollectResult> {
  const { contentDir, today, only, statePath } = options;
  const files = await readContentFiles(contentDir);
  const feeds = readSources(contentDir, 'feeds', feedSchema());
  const wanted = chosenSources(feeds, only);
  const { content } = readContent(files, today);
  const { hashtag, ...territory } = territoryOf(content);
  const desk = openDesk(writtenEntries(content, MENTIONS), today);
  const state = readState(statePath, aboutOf(hashtag, desk.shelf.slugs));
  const asker = new Asker(options, { hashtag, userAgent: userAgentOf(territory), state });
  const { read, failed } = await readEach(wanted, (feed) => asker.read(feed));
  const outcomes = planFeeds(
    read.map(({ source, reading }) => ({ source, reading: reading?.reading })),
    desk,
  );
  for (const [index, outcome] of outcomes.entries())
    await asker.lookForMissing(outcome, read[index]?.reading?.reading, desk);
  const drafts = draftsOf(MENTIONS, changesOn(desk), files);
  const refused = refusedBy(drafts, files, today);
  const isSound: Sound = ({ slug }) => !refused.some((one) => one.slug === slug);
  if (!options.isDryRun) {
    writeDrafts(drafts.filter(isSound), contentDir);
    const about = aboutOf(hashtag, slugsAfter(desk, isSound));
    const validators = validatorsAfter(state, { read, outcomes, refused });
    writeState(statePath, { about, feeds: validators, holds: asker.holds });
  }
  const inactiveCount = feeds.filter(({ active }) => !active).length;
  return { outcomes: outcomes.map((outcome) => soundPart(outcome, isSound)), failed, refused, inactiveCount };
}

/** False for what the content check refuses. */
type Sound = (entry: { slug: string }) => boolean;

const slugsAfter = ({ shelf }: Desk, isSound: Sound): string[] =>
  shelf.sheets.filter((sheet) => !sheet.isNew || isSound(sheet)).map(({ slug }) => slug);

/** What was really written. */
const soundPart = (outcome: FeedOutcome, isSound: Sound): FeedOutcome => ({
  ...outcome,
  created: outcome.created.filter(isSound),
  changed: outcome.changed.filter(isSound),
  merged: outcome.merged.filter(isSound),
  returned: outcome.returned.filter(isSound),
  gone: outcome.gone.filter(isSound),
});

interface FeedAnswer {
  reading: FeedReading;
  validators: Validators;
}

interface Done {
  read: readonly { source: FollowedFeed; reading: FeedAnswer | undefined }[];
  outcomes: readonly FeedOutcome[];
  refused: readonly RefusedEntry[];
}

/** A feed of which something is left to take is asked for whole the next time. */
function validatorsAfter({ feeds }: CollectState, { read, outcomes, refused }: Done): CollectState['feeds'] {
  const after = { ...feeds };
  for (const [index, { source, reading }] of read.entries()) {
    if (!reading) continue;
    const outcome = outcomes[index];
    if (!outcome || isLeft(outcome, refused)) Reflect.deleteProperty(after, source.url);
    else after[source.url] = reading.validators;
  }
  return after;
}

/** True when something of a feed was not taken this time, or could not be written. */
const isLeft = ({ overCount, unaskedCount, ...outcome }: FeedOutcome, refused: readonly RefusedEntry[]) =>
  overCount + unaskedCount > 0 ||
  [...outcome.created, ...outcome.changed, ...outcome.returned].some((one) =>
    refused.some(({ slug }) => slug === one.slug),
  );

interface Knowledge {
  hashtag: string;
  userAgent: string;
  state: CollectState;
}

const GONE_STATUSES: readonly number[] = [404, 410];

/** Asks sites for feeds and for pages, as they wish to be asked. */
class Asker {
  readonly #client: PoliteClient;
  readonly #options: CollectOptions;
  readonly #knowledge: Knowledge;

  constructor(options: CollectOptions, knowledge: Knowledge) {
    const { limits, clock } = options;
    const { userAgent, state } = knowledge;
    this.#options = options;
    this.#knowledge = knowledge;
    this.#client = new PoliteClient({
      ...{ limits, clock, userAgent, accept: ACCEPT, obeysRobots: true, holds: state.holds },
    });
  }

  get holds(): Record<string, number> {
    return this.#client.holds;
  }

  /** Undefined when nothing is new. */
  async read({ url }: FollowedFeed): Promise<FeedAnswer | undefined> {
    const { hashtag, state } = this.#knowledge;
    const answer = await this.#client.read(this.#locate(url), state.feeds[url]);
    if (!answer) return undefined;
    const { text, validators } = answer;
    return { reading: readPosts(text, { hashtag, today: this.#options.today, address: url }), validators };
  }

  /** Asks for the pages that a feed should still show; those that do not exist any more are marked. */
  async lookForMissing(outcome: FeedOutcome, reading: FeedReading | undefined, desk: Desk): Promise<void> {
    if (!reading) return;
    for (const sheet of missingFrom(outcome, reading, desk)) {
      const status = await this.#statusOf(textAt(sheet.data, 'url'));
      if (GONE_STATUSES.includes(status ?? 0)) markGone(outcome, sheet, desk);
    }
  }

  /** Undefined when the page does not answer, or is not to be asked for. */
  async #statusOf(url: string): Promise<number | undefined> {
    try {
      return await this.#client.statusOf(this.#locate(url));
    } catch (error) {
      if (error instanceof FeedFault) return undefined;
      throw error;
    }
  }

  #locate(address: string): string {
    return (this.#options.locate ?? ((same) => same))(address);
  }
}
