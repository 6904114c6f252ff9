import sharp from 'sharp';
import { TIME_ZONE, localTime } from '../../src/domain/dates.ts';
import { typeset } from '../../src/domain/typography.ts';
import { type ContentFile, type Fault, checkContent } from '../../src/schema/faults.ts';
import { type Change, type ContentStore, Refusal } from './content-store.ts';

type Published = Pick<ContentStore, 'list' | 'read'>;

/** Refuses changes that would put a fault on the site. */
export type Verify = (published: Published, changes: readonly Change[]) => Promise<void>;

const MAX_FAULTS = 5;

const isPhoto = (path: string) => path.startsWith('media/');

const measure = (data: Buffer): Promise<ContentFile['pixels']> =>
  sharp(data, { limitInputPixels: false })
    .metadata()
    .then(
      ({ width, height }) => ({ width, height }),
      () => 'unreadable',
    );

/** The published content; its photos by name only, they were checked when they came. */
async function readPublished({ list, read }: Published): Promise<ContentFile[]> {
  const paths = await list('');
  const texts = paths.filter((path) => !isPhoto(path));
  const files = await read(texts);
  const photos = paths.filter(isPhoto).map((path) => ({ path, bytes: new Uint8Array() }));
  return [...photos, ...texts.flatMap((path, i) => (files[i] ? [{ path, bytes: files[i] }] : []))];
}

async function readChange({ path, data }: Change): Promise<ContentFile[]> {
  if (!data) return [];
  return [isPhoto(path) ? { path, bytes: data, pixels: await measure(data) } : { path, bytes: data }];
}

const sameFault = (a: Fault, b: Fault) => a.path === b.path && a.field === b.field && a.what === b.what;

function sentence({ path, field, what, repair }: Fault, changed: ReadonlySet<string>): string {
  const place = [changed.has(path) && !isPhoto(path) ? '' : path, field].filter(Boolean).join(', ');
  return typeset(`${place ? `${place} : ` : ''}${what} ${repair}`);
}

/** What would be wrong with the content after the changes and is not yet, in French. */
export async function newFaults(
  published: Published,
  changes: readonly Change[],
  today: string,
): Promise<string[]> {
  const changed = new Set(changes.map(({ path }) => path));
  const before = await readPublished(published);
  const after = [
    ...before.filter(({ path }) => !changed.has(path)),
    ...(await Promise.all(changes.map(readChange))).flat(),
  ];
  const faults = checkContent(after, { today }).faults.filter(
    ({ path }) => !isPhoto(path) || changed.has(path),
  );
  if (faults.length === 0) return [];
  const known = checkContent(before, { today }).faults;
  return faults
    .filter((fault) => !known.some((other) => sameFault(fault, other)))
    .map((fault) => sentence(fault, changed));
}

/** Checks a publication like the build does, so that the contributor hears of a fault and not only the terminal. */
export const verifyPublication: Verify = async (published, changes) => {
  const { date: today } = localTime(new Date(), TIME_ZONE);
  const faults = await newFaults(published, changes, today);
  if (faults.length === 0) return;
  const more = faults.length - MAX_FAULTS;
  const rest = more > 0 ? [`Et ${more} autres points.`] : [];
  throw new Refusal([...faults.slice(0, MAX_FAULTS), ...rest].join(' '));
};
