import { countOf } from '../../domain/count-of.ts';
import { splitMessage } from '../fields.ts';
import { MAX_DATA_FILE_BYTES } from '../frontmatter.ts';
import { OUTLINES_FILE, outlinesSchema } from '../outlines.ts';
import { ownValue } from '../walk.ts';
import type { Content, ContentFile, Fault } from './content.ts';

const REDO = 'Refaites-le : npm run territory:outlines, ou supprimez-le : la carte sera schématique.';

const fault = (what: string): Fault => ({ path: OUTLINES_FILE, what, repair: REDO });

/** A file of outlines that the map could not draw, or that is not of these communes. */
export function badOutlines(content: Content): Fault[] {
  const file = content.files.find(({ path, isLink }) => path === OUTLINES_FILE && !isLink);
  return file ? outlineFaults(file, content) : [];
}

function outlineFaults({ bytes, size = bytes.length }: ContentFile, content: Content): Fault[] {
  if (size > MAX_DATA_FILE_BYTES)
    return [fault(`ce fichier dépasse ${MAX_DATA_FILE_BYTES / 1024 / 1024} Mo.`)];
  const data = parseJson(bytes);
  if (data === undefined) return [fault('ce fichier n’est pas du JSON.')];
  const { data: outlines, error } = outlinesSchema().safeParse(data);
  if (!outlines) return [fault(shapeFault(error.issues[0]))];
  return communeFaults(
    outlines.objects.communes.geometries.map(({ id }) => id),
    content,
  );
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

/** The first one only: a program writes this file, and one wrong line usually makes hundreds. */
function shapeFault(issue: { code: string; path: PropertyKey[]; message: string } | undefined): string {
  if (issue?.code === 'custom' && issue.path.length === 0) return splitMessage(issue.message).what;
  const place = issue?.path.map(String).join('.');
  return `ce fichier n’a pas la forme attendue${place ? ` (${place})` : ''}.`;
}

function communeFaults(ids: readonly string[], { ids: known, unread }: Content): Fault[] {
  const communes = known.get('communes');
  if (!communes || unread.has('communes')) return [];
  const missing = [...communes]
    .filter(([id]) => !ids.includes(id))
    .map(([id, { data }]) => `${String(ownValue(data, 'name'))} (${id})`);
  return [
    ...ids
      .filter((id) => !communes.has(id))
      .map((id) => fault(`la commune « ${id.slice(0, 20)} » est inconnue.`)),
    ...ids
      .filter((id, index) => ids.indexOf(id) < index)
      .map((id) => fault(`la commune ${id} y est deux fois.`)),
    ...(missing.length > 0 ? [fault(missingCommunes(missing))] : []),
  ];
}

const MAX_NAMED = 20;

function missingCommunes(names: readonly string[]): string {
  const count = names.length === 1 ? 'd’une commune' : `de ${countOf(names.length, 'commune', 'communes')}`;
  const more = names.length - MAX_NAMED;
  const rest = more > 0 ? ` et ${countOf(more, 'autre', 'autres')}` : '';
  return `il manque le contour ${count} : ${names.slice(0, MAX_NAMED).join(', ')}${rest}.`;
}
