import { useId, useState } from 'react';
import { formatBytes } from '../../domain/file-size.ts';
import type { DraftPhoto } from '../../domain/proposal/photo-file.ts';
import { typeset } from '../../domain/typography.ts';
import { PhotoRefusal, cleanPhoto } from './clean-photo.ts';
import { usePicture } from './use-picture.ts';

export interface PhotoProps {
  id: string;
  value: DraftPhoto | undefined;
  onChange: (value: DraftPhoto | undefined) => void;
  describedBy?: string | undefined;
}

const FAILED = 'La photo n’a pas pu être préparée : réessayez, ou choisissez-en une autre.';

/** What is being done with the file that was chosen, or why nothing can be. */
function usePreparation({ value, onChange }: Pick<PhotoProps, 'value' | 'onChange'>) {
  const [said, setSaid] = useState<{ text: string; isFault: boolean }>();
  const prepare = async (file: File) => {
    setSaid({ text: 'La photo se prépare…', isFault: false });
    try {
      onChange({ ...value, file: await cleanPhoto(file) });
      setSaid(undefined);
    } catch (error) {
      const text = error instanceof PhotoRefusal ? error.message : FAILED;
      setSaid({ text: typeset(text), isFault: true });
    }
  };
  return { said, prepare };
}

interface WordsProps extends Pick<PhotoProps, 'value' | 'onChange'> {
  id: string;
}

/** What a photo is not shown without. */
const PhotoWords = ({ id, value, onChange }: WordsProps) => (
  <>
    <label htmlFor={`${id}-alt`}>Ce que l’on y voit, pour qui ne la voit pas</label>
    <p className="small" id={`${id}-alt-aide`}>
      Par exemple&nbsp;: «&nbsp;Trois cagettes de pommes rouges devant une grange&nbsp;».
    </p>
    <input
      id={`${id}-alt`}
      aria-describedby={`${id}-alt-aide`}
      maxLength={200}
      value={value?.alt ?? ''}
      onChange={({ currentTarget }) => onChange({ ...value, alt: currentTarget.value })}
    />
    <label htmlFor={`${id}-credit`}>Qui l’a prise</label>
    <input
      id={`${id}-credit`}
      maxLength={100}
      value={value?.credit ?? ''}
      onChange={({ currentTarget }) => onChange({ ...value, credit: currentTarget.value })}
    />
  </>
);

/** A photo, prepared on the device, with its words. */
export function PhotoField({ id, value, onChange, describedBy }: PhotoProps) {
  const wordsId = useId();
  const { said, prepare } = usePreparation({ value, onChange });
  const picture = usePicture(value?.file);
  return (
    <div className="photo-field">
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void prepare(file);
        }}
      />
      <p className="small">
        Elle est réduite et débarrassée du lieu de prise de vue sur votre appareil, avant tout envoi.
      </p>
      <p role={said?.isFault ? 'alert' : 'status'} className={said?.isFault ? 'fault' : 'small'}>
        {said?.text}
      </p>
      {value?.file && (
        <>
          {picture && <img src={picture} alt={value.alt ?? ''} />}
          <p className="small">
            Photo prête, {formatBytes(value.file.size)}.{' '}
            <button type="button" className="small-button" onClick={() => onChange(undefined)}>
              La retirer
            </button>
          </p>
          <PhotoWords id={wordsId} value={value} onChange={onChange} />
        </>
      )}
    </div>
  );
}
