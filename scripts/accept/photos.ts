import sharp from 'sharp';
import type { Proposal } from '../../src/domain/proposal/proposal.ts';
import { MAX_PHOTO_PIXELS, PHOTO_SIDE } from '../../src/domain/photo-limits.ts';
import { slugify } from '../../src/domain/slug.ts';
import { PHOTO_ADDRESS } from '../../src/schema/fields.ts';
import { collections } from '../../src/schema/index.ts';
import type { Parcel } from './read-parcel.ts';

const QUALITY = 85;

/** A photo as the site keeps it. */
export interface KeptPhoto {
  /** From `content/`: `media/producers/ferme-du-lac-1.jpg`. */
  path: string;
  bytes: Buffer;
}

interface PhotoField {
  src: string;
}

const isPhoto = (value: unknown): value is PhotoField =>
  typeof value === 'object' && value !== null && typeof (value as Partial<PhotoField>).src === 'string';

/** Drawn again, without what a camera notes beside the picture; undefined when it is none. */
const redrawn = (bytes: Uint8Array): Promise<Buffer | undefined> =>
  sharp(bytes, { limitInputPixels: MAX_PHOTO_PIXELS })
    .rotate()
    .resize({ width: PHOTO_SIDE, height: PHOTO_SIDE, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer()
    .catch(() => undefined);

interface Sorting {
  collection: Proposal['collection'];
  photos: Parcel['photos'];
  taken: Set<string>;
  kept: KeptPhoto[];
  remarks: string[];
}

/** A name that no photo bears yet: `ferme-du-lac-1`, then `ferme-du-lac-1-2`. */
function freePath(name: string, { collection, taken }: Pick<Sorting, 'collection' | 'taken'>): string {
  const stem = `media/${collections[collection].source.folder}/${slugify(name.replace(/\.[^.]*$/, '')) || 'photo'}`;
  for (let path = `${stem}.jpg`, number = 2; ; path = `${stem}-${number++}.jpg`)
    if (!taken.has(path)) return path;
}

const told = (name: string, why: string) =>
  `La photo « ${name} » ${why} : la fiche est préparée sans elle. Ajoutez-la dans la rédaction.`;

/** The name under which a field asks for its photo. */
const askedName = ({ src }: PhotoField): string =>
  PHOTO_ADDRESS.exec(src)?.[1]?.replace(/^media\//, '') ?? '';

/** Names of the photos that a proposal speaks of. */
const askedNames = ({ data }: Proposal): string[] =>
  Object.values(data)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isPhoto)
    .map(askedName);

/** What came with a message: a mail program, or a person, may have renamed the only photo. */
function sortedOut(proposal: Proposal, photos: Parcel['photos']): Pick<Sorting, 'photos' | 'remarks'> {
  const asked = askedNames(proposal);
  const missing = asked.filter((name) => !photos.has(name));
  const others = [...photos].filter(([name]) => !asked.includes(name));
  const [[only = '', bytes] = []] = others;
  if (bytes && others.length === 1 && missing.length === 1) {
    const [name = ''] = missing;
    return {
      photos: new Map([...photos, [name, bytes]]),
      remarks: [`« ${only} » est prise pour la photo « ${name} ».`],
    };
  }
  return {
    photos,
    remarks: others.map(
      ([name]) => `« ${name} » n’a pas servi : le message n’annonce pas de photo de ce nom.`,
    ),
  };
}

/** The field with the name under which its photo is kept; undefined when there is no photo to keep. */
async function withKept(field: PhotoField, sorting: Sorting): Promise<PhotoField | undefined> {
  const name = askedName(field);
  const bytes = sorting.photos.get(name);
  const drawn = bytes && (await redrawn(bytes));
  if (!drawn) {
    sorting.remarks.push(told(name || 'sans nom', bytes ? 'ne s’ouvre pas' : 'n’est pas jointe'));
    return undefined;
  }
  const path = freePath(name, sorting);
  sorting.taken.add(path);
  sorting.kept.push({ path, bytes: drawn });
  return { ...field, src: `../${path}` };
}

async function fieldWithPhotos(value: unknown, sorting: Sorting): Promise<unknown> {
  if (isPhoto(value)) return withKept(value, sorting);
  if (!Array.isArray(value) || !value.some(isPhoto)) return value;
  const list: unknown[] = [];
  for (const item of value) {
    const field = isPhoto(item) ? await withKept(item, sorting) : item;
    if (field !== undefined) list.push(field);
  }
  return list.length > 0 ? list : undefined;
}

export interface WithPhotos {
  proposal: Proposal;
  kept: KeptPhoto[];
  remarks: string[];
}

/** The proposal with the photos that came with it, drawn again; the fields of those that did not are left out. */
export async function withPhotos(
  proposal: Proposal,
  photos: Parcel['photos'],
  taken: Iterable<string>,
): Promise<WithPhotos> {
  const { collection } = proposal;
  const sorting: Sorting = {
    ...{ collection, taken: new Set(taken), kept: [] },
    ...sortedOut(proposal, photos),
  };
  const data: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(proposal.data)) {
    const field = await fieldWithPhotos(value, sorting);
    if (field !== undefined) data[key] = field;
  }
  return { proposal: { ...proposal, data }, kept: sorting.kept, remarks: sorting.remarks };
}
