import { useState } from 'react';
import type { DrawnBadge } from '../domain/badge/badge.ts';
import type { BadgeOptions } from '../domain/badge/badge-options.ts';
import { PRINT_DPI, PRINT_LONGEST_CM, SQUARE_SIDE, printScale } from '../domain/badge/picture-size.ts';
import { badgeFileName } from '../domain/badge/state.ts';
import { badgePng, badgeSvgFile, download, printablePng, squarePng } from './badge-picture.ts';

interface FilesProps {
  badge: DrawnBadge;
  /** The whole drawing, whatever the size shown. */
  large: DrawnBadge;
  options: BadgeOptions;
}

const PNG_SCALES = [1, 2, 4];

const endingOf = (scale: number) => (scale === 1 ? '.png' : `-${scale}x.png`);

/** Files to keep: SVG for printing and the web, PNG in three sizes for screens and one for paper. */
export function BadgeFiles({ badge, large, options }: FilesProps) {
  const [hasFailed, setFailed] = useState(false);
  const save = async (make: () => Promise<Blob>, ending: string) => {
    try {
      download(await make(), badgeFileName(options, ending));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const saveSvg = () => download(badgeSvgFile(badge), badgeFileName(options, '.svg'));
  const onPaper = printScale(large);
  const { paper, ink } = options.palette;
  const ground = options.colour === 'reversed' ? ink : paper;
  return (
    <div className="badge-files">
      <p className="small">
        {badge.width}&nbsp;×&nbsp;{badge.height} pixels. Lu à voix haute&nbsp;: «&#8239;{badge.title}&#8239;»
      </p>
      <button type="button" className="button" onClick={saveSvg}>
        Télécharger en SVG
      </button>
      {PNG_SCALES.map((scale) => (
        <button
          key={scale}
          type="button"
          className="button quiet"
          onClick={() => save(() => badgePng(badge, scale), endingOf(scale))}
        >
          PNG {badge.width * scale}&nbsp;×&nbsp;{badge.height * scale}
        </button>
      ))}
      <button
        type="button"
        className="button quiet"
        onClick={() => save(() => squarePng(large, ground), '-carre.png')}
      >
        PNG pour les réseaux, {SQUARE_SIDE}&nbsp;×&nbsp;{SQUARE_SIDE}
      </button>
      <button
        type="button"
        className="button quiet"
        onClick={() => save(() => printablePng(large, onPaper), '-impression.png')}
      >
        PNG pour imprimer, {PRINT_LONGEST_CM}&nbsp;cm
      </button>
      <p className="small">
        Le SVG reste net à toutes les tailles, jusqu’à l’affiche. Le PNG va partout&#8239;; celui pour les
        réseaux a un fond, celui pour imprimer a {PRINT_DPI}&nbsp;points par pouce et {PRINT_LONGEST_CM}
        &nbsp;cm dans sa plus grande longueur.
      </p>
      {hasFailed && (
        <p role="alert">L’image n’a pas pu être faite dans ce navigateur. Téléchargez le badge en SVG.</p>
      )}
    </div>
  );
}
