import type { DrawnBadge } from '../domain/badge/badge.ts';
import type { BadgeOptions } from '../domain/badge/badge-options.ts';
import { badgeHtml, badgeMarkdown, svgDataAddress } from '../domain/badge/embed.ts';
import { type BadgeState, badgeFileName } from '../domain/badge/state.ts';
import { addressOf } from './badge-address.ts';
import { CopyField } from './badge-copy.tsx';

interface CodesProps {
  badge: DrawnBadge;
  options: BadgeOptions;
  /** Page that the badge leads to, absolute. */
  page: string;
  /** The same badge as the site serves it, absolute; undefined when it does not serve this one. */
  live: string | undefined;
  state: BadgeState;
}

const LIVE_NOTE = 'L’image vient de ce site\u00a0: elle deviendra grise toute seule si le label prend fin.';
const INSIDE_NOTE = 'Le dessin est dans le code\u00a0: il n’y a pas de fichier à déposer.';
const STILL_NOTE = `${INSIDE_NOTE} Il ne changera pas\u00a0: ôtez-le si le label prend fin. La pastille couleur forêt, avec le nom, la commune et l’année, est la seule qui se met à jour.`;

/** Code that shows the badge elsewhere, always as a picture inside a link. */
export function BadgeCodes({ badge, options, page, live, state }: CodesProps) {
  const file = badgeFileName(options, '.svg');
  const embed = { href: page, alt: badge.title, width: badge.width, height: badge.height };
  const html = badgeHtml({ ...embed, src: live ?? svgDataAddress(badge.svg) });
  const markdown = badgeMarkdown({ ...embed, src: live ?? file });
  const note = options.standing === 'participates' ? INSIDE_NOTE : STILL_NOTE;
  return (
    <>
      <CopyField title="HTML, pour un site" text={html} note={live ? LIVE_NOTE : note} />
      <CopyField
        title="Markdown, pour un README ou un forum"
        text={markdown}
        note={live ? LIVE_NOTE : `Déposez à côté du texte le fichier téléchargé, ${file}.`}
      />
      <CopyField
        title="Adresse de ce réglage"
        text={addressOf(state)}
        note="Pour le retrouver, ou l’envoyer à quelqu’un."
      />
    </>
  );
}
