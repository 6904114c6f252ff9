// Reads the agendas, plans, checks what would be written, then writes it.
import { type ReadSource, planImport } from '../../src/domain/import/plan.ts';
import { feedAddress, readFeed } from '../../src/domain/import/read-feed.ts';
import type { ImportResult } from '../../src/domain/import/report-words.ts';
import type { ImportCommune } from '../../src/domain/import/where.ts';
import { type Content, readContent } from '../../src/schema/rules/content.ts';
import { sourceSchema } from '../../src/schema/source.ts';
import { communeSchema } from '../../src/schema/taxonomy.ts';
import { readContentFiles } from '../content-files.ts';
import { PoliteClient } from '../fetch/polite-client.ts';
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

const EVENTS = 'events';

/** Reads every active agenda of `content/sources.yaml` and writes in `content/events/` what comes of it. */
export async function importAgenda(options: SourceOptions): Promise<ImportResult> {
  const { contentDir, today, only } = options;
  const files = await readContentFiles(contentDir);
  const sources = readSources(contentDir, 'sources', sourceSchema());
  const wanted = chosenSources(sources, only);
  const { content } = readContent(files, today);
  const communes = communesOf(content);
  const entries = writtenEntries(content, EVENTS);
  const { read, failed } = await readAgendas(wanted, options, content);
  const outcomes = planImport(read, { entries, communes, today });
  const created = outcomes.flatMap((outcome) => outcome.created);
  const changed = outcomes.flatMap((outcome) => outcome.changed);
  const drafts = draftsOf(EVENTS, { created, changed }, files);
  const refused = refusedBy(drafts, files, today);
  const isSound = ({ slug }: { slug: string }) => !refused.some((one) => one.slug === slug);
  if (!options.isDryRun) writeDrafts(drafts.filter(isSound), contentDir);
  return {
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      created: outcome.created.filter(isSound),
      changed: outcome.changed.filter(isSound),
    })),
    failed,
    refused,
    inactiveCount: sources.filter(({ active }) => !active).length,
  };
}

/** Communes that can be read; the content check says what is wrong with the others. */
const communesOf = ({ ids }: Content): ImportCommune[] =>
  [...(ids.get('communes')?.values() ?? [])].flatMap(
    ({ data }) => communeSchema().safeParse(data).data ?? [],
  );

/** An agenda is followed with the agreement of who publishes it, which its `licence` tells: robots.txt is not asked. */
async function readAgendas(
  sources: readonly ReadSource['source'][],
  { limits, clock, today, locate = (address) => address }: SourceOptions,
  content: Content,
) {
  const client = new PoliteClient({
    limits,
    clock,
    userAgent: userAgentOf(territoryOf(content)),
    accept: 'text/calendar, application/json;q=0.9, */*;q=0.1',
    obeysRobots: false,
  });
  const context = { today, communes: communesOf(content) };
  return readEach(sources, async (source) => {
    const answer = await client.read(locate(feedAddress(source)));
    return readFeed(answer?.text ?? '', source, context);
  });
}
