import { describeAbridged } from '../domain/badge/abridged.ts';
import type { DrawnBadge } from '../domain/badge/badge.ts';
import { svgDataAddress } from '../domain/badge/embed.ts';

interface PreviewProps {
  badge: DrawnBadge;
  left: readonly string[];
}

/** The badge as it will be, on a light and on a dark page. */
export function BadgePreview({ badge: { svg, width, height, title, abridged }, left }: PreviewProps) {
  const src = svgDataAddress(svg);
  return (
    <>
      <div className="badge-grounds">
        <div className="badge-ground" data-ground="light">
          <img src={src} alt={title} width={width} height={height} />
        </div>
        <div className="badge-ground" data-ground="dark">
          <img src={src} alt="" width={width} height={height} />
        </div>
      </div>
      {abridged.length > 0 && (
        <p className="small" role="status">
          {describeAbridged(abridged)}
        </p>
      )}
      {left.length > 0 && (
        <p className="small" role="status">
          Le badge ne sait pas dessiner {left.slice(0, 10).join(' ')}&nbsp;: il les laisse de côté, mais le
          texte lu à voix haute les garde.
        </p>
      )}
    </>
  );
}
