import { useState } from 'react';
import type { DrawnBadge } from '../domain/badge/badge.ts';
import type { BadgeFamily } from '../domain/badge/badge-options.ts';
import { badgeFileName } from '../domain/badge/state.ts';
import { badgePng, badgeSvgFile, download } from './badge-picture.ts';

interface FilesProps {
  badge: DrawnBadge;
  family: BadgeFamily;
  name: string | undefined;
}

const PNG_SCALES = [1, 2, 4];

/** Files to keep: SVG for printing and the web, PNG in three sizes for the rest. */
export function BadgeFiles({ badge, family, name }: FilesProps) {
  const [hasFailed, setFailed] = useState(false);
  const savePng = async (scale: number) => {
    try {
      const ending = scale === 1 ? '.png' : `-${scale}x.png`;
      download(await badgePng(badge, scale), badgeFileName({ family, name }, ending));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const saveSvg = () => download(badgeSvgFile(badge), badgeFileName({ family, name }, '.svg'));
  return (
    <div className="badge-files">
      <button type="button" className="button" onClick={saveSvg}>
        Télécharger en SVG
      </button>
      {PNG_SCALES.map((scale) => (
        <button key={scale} type="button" className="button quiet" onClick={() => savePng(scale)}>
          PNG {badge.width * scale}&nbsp;×&nbsp;{badge.height * scale}
        </button>
      ))}
      <p className="small">Le SVG reste net à toutes les tailles, jusqu’à l’affiche. Le PNG va partout.</p>
      {hasFailed && (
        <p role="alert">L’image n’a pas pu être faite dans ce navigateur. Téléchargez le badge en SVG.</p>
      )}
    </div>
  );
}
