import type { DrawnBadge } from '../domain/badge/badge.ts';
import type { BadgeOptions } from '../domain/badge/badge-options.ts';
import { asServed } from '../domain/badge/chosen.ts';
import {
  badgeBbcode,
  badgeHtml,
  badgeMarkdown,
  badgeSignature,
  svgDataAddress,
} from '../domain/badge/embed.ts';
import { type BadgeState, badgeFileName } from '../domain/badge/state.ts';
import { addressOf } from './badge-address.ts';
import type { ChoiceProps } from './badge-choices.tsx';
import { CopyField } from './badge-copy.tsx';
import type { ServedBadge } from './badge-drawing.ts';

interface CodesProps extends ChoiceProps {
  badge: DrawnBadge;
  options: BadgeOptions;
  /** Page that the badge leads to, absolute. */
  page: string;
  /** Undefined for those who have not signed the pledge: there is no such badge on the site. */
  served: ServedBadge | undefined;
  /** « Made in … ». */
  mention: string;
}

const LIVE = 'L’image vient de ce site\u00a0: elle deviendra grise toute seule si le label prend fin.';
const INSIDE = 'Le dessin est dans le code\u00a0: il n’y a pas de fichier à déposer.';

interface StillProps {
  state: BadgeState;
  onChange: ChoiceProps['onChange'];
}

/** A setting that the site does not serve cannot follow the label. */
const StillNote = ({ state, onChange }: StillProps) => (
  <p className="badge-still">
    Ce réglage donne un dessin qui ne changera plus&nbsp;: ôtez-le si le label prend fin.{' '}
    <button type="button" className="button quiet" onClick={() => onChange(asServed(state))}>
      Prendre celui qui se met à jour
    </button>
  </p>
);

interface SignatureProps {
  badge: DrawnBadge;
  page: string;
  served: ServedBadge | undefined;
  mention: string;
}

const SIGNATURE_TITLE = 'Signature de courriel';

/** The badge that mail programs show, or its words when the site serves none. */
function Signature({ badge: { title, width, height }, page, served, mention }: SignatureProps) {
  if (!served)
    return (
      <CopyField
        title={SIGNATURE_TITLE}
        page={page}
        text={badgeSignature({ href: page, alt: title, width, height, text: title })}
        note="Sans le label, un lien en toutes lettres&nbsp;: beaucoup de messageries refusent une image qui est dans le code."
      >
        <a href={page}>{title}</a>
      </CopyField>
    );
  const line = `${mention}\u00a0: la preuve`;
  const picture = { src: served.png, alt: served.alt, width: served.width, height: served.height };
  return (
    <CopyField
      title={SIGNATURE_TITLE}
      page={page}
      text={badgeSignature({ ...picture, href: page, text: line })}
      note="Collez-la telle qu’elle se voit dans les réglages de votre messagerie, ou son code si elle en demande. C’est toujours la pastille, couleur forêt, la seule image qui suit le label&#8239;; si la messagerie la cache, le texte reste."
    >
      <a href={page}>
        <img {...picture} src={served.shown} alt={served.alt} />
      </a>
      <br />
      <a href={page}>{line}</a>
    </CopyField>
  );
}

const FORUM_PICTURE = 'La pastille en image, que les forums acceptent, et qui suit le label.';
const FORUM_WORDS =
  'Un lien en toutes lettres\u00a0: un forum ne prend une image que par son adresse, et seul le badge du label en a une.';

/** Code that shows the badge elsewhere, always as a picture inside a link. */
export function BadgeCodes({ badge, options, page, served, mention, ...choice }: CodesProps) {
  const { state } = choice;
  const file = badgeFileName(options, '.svg');
  const live = served?.svg;
  const embed = {
    href: page,
    alt: live ? served.alt : badge.title,
    width: badge.width,
    height: badge.height,
  };
  return (
    <>
      {served && !live && <StillNote {...choice} />}
      <CopyField
        title="HTML, pour un site"
        text={badgeHtml({ ...embed, src: live ?? svgDataAddress(badge.svg) })}
        note={live ? LIVE : INSIDE}
      />
      <Signature {...{ badge, page, served, mention }} />
      <CopyField
        title="Markdown, pour un README ou un forum"
        text={badgeMarkdown({ ...embed, src: live ?? file })}
        note={live ? LIVE : `Déposez à côté du texte le fichier téléchargé, ${file}.`}
      />
      <CopyField
        title="BBCode, pour un forum"
        text={badgeBbcode({ ...embed, src: served?.png })}
        note={served ? FORUM_PICTURE : FORUM_WORDS}
      />
      <CopyField
        title="Adresse de ce réglage"
        text={addressOf(state)}
        note="Pour le retrouver, ou l’envoyer à quelqu’un."
      />
    </>
  );
}
