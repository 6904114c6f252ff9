import { svgDataAddress } from '../../domain/badge/embed.ts';
import { drawBadge } from '../../domain/badge/badge.ts';
import { type BadgeHolder, type BadgeTerritory, servedBadge } from '../../domain/badge/chosen.ts';
import { useOutliner } from '../badge-loading.ts';

interface BadgeViewProps {
  holder: BadgeHolder;
  territory: BadgeTerritory;
}

/** The badge that the site will serve; nothing while its letters are on their way. */
export function BadgeView({ holder, territory }: BadgeViewProps) {
  const outliner = useOutliner();
  if (outliner.state !== 'ready') return null;
  const { svg, title, width, height } = drawBadge(servedBadge(holder, 'sign', territory), outliner.value);
  return <img className="badge" src={svgDataAddress(svg)} alt={title} width={width} height={height} />;
}
