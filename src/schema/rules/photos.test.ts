import { describe, expect, it } from 'vitest';
import { checkContent } from '../faults.ts';
import { FARM, farmWith, photo, sentences, today } from '../mistakes.fixture.ts';
import { contentWith, heads } from '../sound-content.fixture.ts';

describe('photos', () => {
  const rows = [
    {
      file: photo('media/lac.svg', { bytes: new TextEncoder().encode('<svg/>') }),
      said: [
        'les images .svg peuvent contenir du code\u00a0: elles sont refusées. → Enregistrez l’image en JPEG, PNG ou WebP.',
      ],
    },
    {
      file: photo('media/lac.avif'),
      said: ['les fichiers « .avif » ne sont pas acceptés ici. → Enregistrez l’image en JPEG, PNG ou WebP.'],
    },
    {
      file: photo('media/lac.jpg', { bytes: new TextEncoder().encode('<svg onload="x()"/>') }),
      said: ['ce n’est pas une photo, malgré son nom. → Enregistrez l’image en JPEG, PNG ou WebP.'],
    },
    {
      file: photo('media/lac.jpg', { bytes: heads.png }),
      said: [
        'c’est une image .png, pas .jpg. → Renommez le fichier avec .png à la fin, ici et dans les fiches qui le montrent.',
      ],
    },
    {
      file: photo('media/lac.jpg', { size: 20_000_000 }),
      said: [
        'cette photo pèse 19,1\u00a0Mo, plus de 8\u00a0Mo. → Réduisez-la à 2000 pixels de large et enregistrez-la en JPEG.',
      ],
    },
    {
      file: photo('media/lac.jpg', { pixels: { width: 10_000, height: 5_000 } }),
      said: ['cette photo compte 50 millions de pixels, plus de 40. → Réduisez-la à 2000 pixels de large.'],
    },
    {
      file: photo('media/lac.jpg', { pixels: 'unreadable' }),
      said: ['cette photo est abîmée : elle ne s’ouvre pas. → Enregistrez-la de nouveau.'],
    },
    {
      file: photo('media/Étang du lac.JPG'),
      said: [
        'ce nom de photo contient des espaces, des accents ou d’autres signes. → Renommez-la etang-du-lac.jpg',
      ],
    },
  ];
  for (const { file, said } of rows)
    it(`${file.path}: ${said[0]}`, () =>
      expect(sentences({}, [file])).toEqual({ [file.path]: said.map((text) => ` : ${text}`) }));

  it('are accepted as JPEG, PNG and WebP within the limits', () => {
    const files = [
      photo('media/a.jpg', { size: 8 * 1024 * 1024, pixels: { width: 8000, height: 5000 } }),
      photo('media/b.png', { bytes: heads.png }),
      photo('media/c.webp', { bytes: heads.webp }),
    ];
    expect(sentences({}, files)).toEqual({});
  });

  const withPhoto = (name: string) =>
    farmWith(`photos: [{ src: ../media/${name}, alt: Le lac, credit: Nous }]`);

  it('must exist where a field shows them, and the nearest is named', () => {
    expect(sentences({ [FARM]: withPhoto('lac-bleu.jpg') }, [photo('media/lac-bleue.jpg')])).toEqual({
      [FARM]: [
        'Image (photos n° 1, src) : la photo content/media/lac-bleu.jpg n’existe pas. → Voulez-vous dire ../media/lac-bleue.jpg ?',
      ],
    });
  });

  it('cannot be looked for outside the folder of photos', () => {
    expect(Object.keys(sentences({ [FARM]: withPhoto('../../secret.jpg') }))).toEqual([FARM]);
    expect(Object.keys(sentences({ [FARM]: withPhoto('a/../../../secret.jpg') }))).toEqual([FARM]);
  });

  it('are named in a warning when nothing shows them', () => {
    const files = contentWith({ [FARM]: withPhoto('lac.jpg') }, [
      photo('media/lac.jpg'),
      photo('media/oubli.jpg'),
    ]);
    const { faults, warnings } = checkContent(files, { today });
    expect({ faults, warnings }).toEqual({
      faults: [],
      warnings: [
        {
          rule: 'unusedPhoto',
          path: 'media/oubli.jpg',
          what: 'aucune fiche ne montre cette photo.',
          repair: 'Montrez-la dans une fiche, ou supprimez le fichier.',
        },
      ],
    });
  });
});
