import { useState } from 'react';
import { slugify } from '../src/domain/slug.ts';
import { typeset } from '../src/domain/typography.ts';
import { PhotoRefusal, cleanPhoto } from '../src/islands/fields/clean-photo.ts';

interface PhotoControlProps {
  forID: string;
  /** `../media/fraises.jpg` */
  value: string | undefined;
  field: unknown;
  onChange: (value: string) => void;
  /** Adds a file to the draft, as Decap's own pictures are. */
  onPersistMedia: (file: File, options: { field: unknown }) => Promise<unknown>;
  getAsset: (path: string, field: unknown) => { toString: () => string };
}

const FAILED = 'La photo n’a pas pu être ajoutée : réessayez, ou choisissez-en une autre.';

/** A name that stays as it is: Decap writes names in lower case and without accents. */
const nameOf = ({ name }: File): string => `${slugify(name.replace(/\.[^.]*$/, '')) || 'photo'}.jpg`;

/** A photo of an entry, drawn again on the device before it is added. */
export function PhotoControl(props: PhotoControlProps) {
  const { forID, value, field, onChange, onPersistMedia, getAsset } = props;
  const [said, setSaid] = useState<{ text: string; isFault: boolean }>();
  const add = async (chosen: File) => {
    setSaid({ text: 'La photo se prépare…', isFault: false });
    try {
      const file = new File([await cleanPhoto(chosen)], nameOf(chosen), { type: 'image/jpeg' });
      await onPersistMedia(file, { field });
      onChange(`../media/${file.name}`);
      setSaid({ text: 'Photo ajoutée : décrivez-la, et dites qui l’a prise.', isFault: false });
    } catch (error) {
      setSaid({ text: typeset(error instanceof PhotoRefusal ? error.message : FAILED), isFault: true });
    }
  };
  return (
    <div className="photo-field">
      {value && <img src={String(getAsset(value, field))} alt="" />}
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
