import { closestWords } from '../../domain/closest.ts';
import { type PhotoFormat, photoFormat } from '../../domain/photo-format.ts';
import { MAX_PHOTO_BYTES, MAX_PHOTO_PIXELS } from '../../domain/photo-limits.ts';
import { slugify } from '../../domain/slug.ts';
import { PHOTO_ADDRESS } from '../fields.ts';
import { fieldName } from '../messages.ts';
import { metaOf, valuesAt } from '../walk.ts';
import {
  type Content,
  type ContentFile,
  type Entry,
  type Fault,
  fieldFinder,
  MEDIA_FOLDER,
  inItem,
  schemaOf,
} from './content.ts';
import { isIgnored } from './files.ts';
import { photosIn } from './markdown.ts';

type Sentence = Pick<Fault, 'what' | 'repair'>;

const FORMAT_OF: Readonly<Record<string, PhotoFormat>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
};
const EXTENSION_OF: Readonly<Record<PhotoFormat, string>> = { jpeg: '.jpg', png: '.png', webp: '.webp' };

/** Files of `content/media/` that are not a photo that the site can show safely. */
export const badPhotos = ({ media }: Content): Fault[] =>
  [...media.values()]
    .filter(({ path, isLink }) => !isLink && !isIgnored(path))
    .flatMap((file) => photoSentences(file).map((sentence) => ({ path: file.path, ...sentence })));

function photoSentences(file: ContentFile): Sentence[] {
  const kind = kindSentence(file);
  return [nameSentence(file.path), kind, kind ? undefined : pixelSentence(file), sizeSentence(file)].filter(
    (sentence) => sentence !== undefined,
  );
}

const SAVE_AS = 'Enregistrez l’image en JPEG, PNG ou WebP.';

function kindSentence({ path, bytes }: ContentFile): Sentence | undefined {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const expected = FORMAT_OF[extension];
  const format = photoFormat(bytes);
  if (extension === 'svg')
    return { what: 'les images .svg peuvent contenir du code\u00a0: elles sont refusées.', repair: SAVE_AS };
  if (!expected)
    return { what: `les fichiers « .${extension.slice(0, 12)} » ne sont pas acceptés ici.`, repair: SAVE_AS };
  if (!format) return { what: 'ce n’est pas une photo, malgré son nom.', repair: SAVE_AS };
  if (format === expected) return undefined;
  const rename = `Renommez le fichier avec ${EXTENSION_OF[format]} à la fin, ici et dans les fiches qui le montrent.`;
  return { what: `c’est une image ${EXTENSION_OF[format]}, pas .${extension}.`, repair: rename };
}

function nameSentence(path: string): Sentence | undefined {
  if (PHOTO_ADDRESS.test(`../${path}`) || !/\.(jpe?g|png|webp)$/i.test(path)) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [, stem = '', extension = ''] = /^(.*)(\.[^.]+)$/.exec(name) ?? [];
  return {
    what: 'ce nom de photo contient des espaces, des accents ou d’autres signes.',
    repair: `Renommez-la ${slugify(stem) || 'photo'}${extension.toLowerCase()}`,
  };
}

const megabytes = (bytes: number) =>
  `${Math.ceil((bytes / 1024 / 1024) * 10) / 10}`.replace('.', ',') + '\u00a0Mo';

function sizeSentence({ bytes, size = bytes.length }: ContentFile): Sentence | undefined {
  if (size <= MAX_PHOTO_BYTES) return undefined;
  return {
    what: `cette photo pèse ${megabytes(size)}, plus de ${megabytes(MAX_PHOTO_BYTES)}.`,
    repair: 'Réduisez-la à 2000 pixels de large et enregistrez-la en JPEG.',
  };
}

function pixelSentence({ pixels }: ContentFile): Sentence | undefined {
  if (pixels === 'unreadable')
    return { what: 'cette photo est abîmée : elle ne s’ouvre pas.', repair: 'Enregistrez-la de nouveau.' };
  if (!pixels || pixels.width * pixels.height <= MAX_PHOTO_PIXELS) return undefined;
  const millions = Math.ceil((pixels.width * pixels.height) / 1_000_000);
  return {
    what: `cette photo compte ${millions} millions de pixels, plus de ${MAX_PHOTO_PIXELS / 1_000_000}.`,
    repair: 'Réduisez-la à 2000 pixels de large.',
  };
}

interface PhotoUse {
  entry: Entry;
  /** From `content/`. */
  photo: string;
  place: Pick<Fault, 'field' | 'line'>;
}

const photoFields = fieldFinder((field) => metaOf(field).widget === 'photo');

function photoUses(entry: Entry): PhotoUse[] {
  const schema = schemaOf(entry.collection);
  const inFields = photoFields(entry.collection).flatMap(({ way }) =>
    valuesAt(entry.data, way).flatMap(({ path, value }) => {
      const photo = PHOTO_ADDRESS.exec(String(value))?.[1];
      return photo ? [{ entry, photo, place: { field: inItem(entry, fieldName(schema, path)) } }] : [];
    }),
  );
  return [...inFields, ...photosIn(entry).map(({ path, line }) => ({ entry, photo: path, place: { line } }))];
}

/** Photos that an entry shows and that are not in `content/media/`. */
export function missingPhotos({ entries, media }: Content): Fault[] {
  return entries.flatMap(photoUses).flatMap(({ entry, photo, place }) => {
    if (media.has(photo)) return [];
    const closest = closestPhoto(photo, media.keys());
    return [
      {
        path: entry.path,
        ...place,
        what: `la photo content/${photo} n’existe pas.`,
        repair: closest
          ? `Voulez-vous dire ../${closest} ?`
          : 'Déposez-la dans content/media, ou retirez-la d’ici.',
      },
    ];
  });
}

/** Entries that show a photo which the site cannot show: it would be a hole in their page. */
export function refusedPhotoUses({ entries, media }: Content): Fault[] {
  const refused = new Set(
    [...media.values()]
      .filter((file) => !isIgnored(file.path) && (file.isLink || photoSentences(file).length > 0))
      .map(({ path }) => path),
  );
  return entries.flatMap(photoUses).flatMap(({ entry, photo, place }) =>
    refused.has(photo)
      ? [
          {
            path: entry.path,
            ...place,
            what: `la photo content/${photo} est refusée.`,
            repair: 'Corrigez-la comme il est dit d’elle, ou retirez-la d’ici.',
          },
        ]
      : [],
  );
}

function closestPhoto(photo: string, known: Iterable<string>): string | undefined {
  const stemOf = (path: string) => path.slice(MEDIA_FOLDER.length).replace(/\.[^.]+$/, '');
  const byStem = new Map([...known].map((path) => [stemOf(path), path]));
  return byStem.get(closestWords(stemOf(photo), byStem.keys(), 1)[0] ?? '');
}

/** Photos that no entry shows: not a fault, but weight in the repository for nothing. */
export function unusedPhotos({ entries, media }: Content): Fault[] {
  const used = new Set(entries.flatMap(photoUses).map(({ photo }) => photo));
  return [...media.values()]
    .filter(({ path, bytes }) => photoFormat(bytes) && !used.has(path))
    .map(({ path }) => ({
      path,
      what: 'aucune fiche ne montre cette photo.',
      repair: 'Montrez-la dans une fiche, ou supprimez le fichier.',
    }));
}
