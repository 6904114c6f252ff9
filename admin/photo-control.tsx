import { useState } from 'react';
import { slugify } from '../src/domain/slug.ts';
import { typeset } from '../src/domain/typography.ts';
import { PhotoRefusal, cleanPhoto } from '../src/islands/fields/clean-photo.ts';

interface PhotoControlProps {
  forID: string;
  /** `../media/producers/fraises-3fa9c1.jpg` */
  value: string | undefined;
  field: unknown;
  /** The whole entry. */
  getEntry: () => { get: (name: 'collection') => string };
  onChange: (value: string) => void;
  /** Adds a file to the draft, as Decap's own pictures are. */
  onPersistMedia: (file: File, options: { field: unknown }) => Promise<unknown>;
  getAsset: (path: string, field: unknown) => { toString: () => string };
}

const ADDED = typeset('Photo ajoutée : décrivez-la, et dites qui l’a prise.');
const FAILED = 'La photo n’a pas pu être ajoutée : réessayez, ou choisissez-en une autre.';

const HASH_BYTES = 3;

/** Six signs that differ from one picture to another: two cameras name their photos alike. */
async function signOf(picture: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await picture.arrayBuffer());
  return [...new Uint8Array(digest, 0, HASH_BYTES)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** A name that stays as it is: Decap writes names in lower case and without accents. */
const nameOf = ({ name }: File, sign: string): string =>
  `${slugify(name.replace(/\.[^.]*$/, '')) || 'photo'}-${sign}.jpg`;

/** Where the photos of a collection stand, from its entries: `../media/articles/`. */
const photoFolder = (collection: string): string => `../media/${collection}/`;

/** A photo of an entry, drawn again on the device before it is added. */
export function PhotoControl(props: PhotoControlProps) {
  const { forID, value, field, getEntry, onChange, onPersistMedia, getAsset } = props;
  const folder = photoFolder(getEntry().get('collection'));
  const [said, setSaid] = useState<{ text: string; isFault: boolean }>();
  const add = async (chosen: File) => {
    setSaid({ text: 'La photo se prépare…', isFault: false });
    try {
      const picture = await cleanPhoto(chosen);
      const file = new File([picture], nameOf(chosen, await signOf(picture)), { type: 'image/jpeg' });
      await onPersistMedia(file, { field });
      onChange(`${folder}${file.name}`);
      setSaid({ text: ADDED, isFault: false });
    } catch (error) {
      setSaid({ text: typeset(error instanceof PhotoRefusal ? error.message : FAILED), isFault: true });
    }
  };
  return (
    <div className="photo-field">
      {value?.startsWith(folder) && <img src={String(getAsset(value, field))} alt="" />}
      {value && !value.startsWith(folder) && (
        <p className="small">Photo d’une autre rubrique&nbsp;: {value}</p>
      )}
      <input
        id={forID}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void add(file);
        }}
      />
      <p role={said?.isFault ? 'alert' : 'status'} className={said?.isFault ? 'fault' : 'small'}>
        {said?.text}
      </p>
      {value && (
        <button type="button" className="small-button" onClick={() => onChange('')}>
          Retirer cette photo
        </button>
      )}
    </div>
  );
}
