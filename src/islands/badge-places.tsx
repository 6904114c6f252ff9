import type { ReactNode } from 'react';

interface PlacesProps {
  /** Hashtag of the territory. */
  hashtag: string;
  /** What the badge leads to: « de votre page de label ». */
  target: string;
  /** Where posters and stickers are printed; undefined without the label. */
  printing: string | undefined;
  composer: string;
}

/** A place, and what is done there step by step. */
type Place = [name: string, ...steps: ReactNode[]];

const sites = ({ target }: PlacesProps): Place[] => [
  [
    'Sur un site WordPress',
    'Ouvrez la page, et ajoutez un bloc «\u202fHTML personnalisé\u202f».',
    'Collez-y le HTML copié plus haut, puis regardez l’aperçu du bloc.',
    `Si l’image n’y est pas, votre compte n’a pas le droit de mettre un dessin dans le code\u00a0: ajoutez le PNG comme une image, avec pour lien l’adresse ${target}.`,
  ],
  [
    'Sur un site Wix',
    'Ajoutez le PNG comme une image.',
    `Donnez-lui pour lien l’adresse ${target}, à ouvrir dans un nouvel onglet.`,
    'Cette image ne change pas d’elle-même\u00a0: ôtez-la si le label prend fin.',
  ],
];

const MAIL: Place = [
  'Dans vos courriels',
  'Depuis un ordinateur\u00a0: plus haut, sous «\u202fSignature de courriel\u202f», copiez-la telle qu’elle se voit.',
  'Dans Gmail\u00a0: ouvrez les paramètres, puis «\u202fSignature\u202f», collez, et enregistrez au bas de la page.',
  'Dans Thunderbird\u00a0: dans les paramètres du compte, cochez «\u202fUtiliser HTML\u202f» sous la signature, et collez le code.',
  'Depuis un téléphone, l’application ne prend le plus souvent que du texte\u00a0: collez l’adresse de votre page.',
];

const networks = ({ hashtag, composer, target }: PlacesProps): Place[] => [
  [
    'Sur Facebook',
    'Téléchargez le PNG pour les réseaux, et publiez-le comme une photo.',
    <>
      Mettez dans le texte {hashtag} et l’adresse {target}&nbsp;:{' '}
      <a href={composer}>écrire une publication</a>.
    </>,
  ],
  [
    'Sur Instagram',
    'Publiez le PNG pour les réseaux, ou posez le tampon en PNG sur une de vos photos.',
    `Écrivez ${hashtag} dans la légende. Un lien ne s’y ouvre pas\u00a0: mettez l’adresse ${target} dans les liens de votre profil.`,
    'Remplissez le texte alternatif, que lisent les personnes aveugles.',
  ],
];

const paper = ({ printing }: PlacesProps): Place => [
  'Sur l’étal, en vitrine, sur l’emballage',
  printing ? (
    <>
      <a href={printing}>Affiche, vitrine, étiquettes et chevalet de table</a>, prêts à imprimer avec le code
      à lire au téléphone.
    </>
  ) : (
    'Imprimez le PNG «\u202fpour imprimer\u202f».'
  ),
  'À un imprimeur, donnez le SVG.',
];

/** Short ways of putting the badge where people will see it. */
export const BadgePlaces = (props: PlacesProps) => (
  <div className="badge-places">
    {[...sites(props), MAIL, ...networks(props), paper(props)].map(([name, ...steps]) => (
      <details key={name}>
        <summary>{name}</summary>
        <ol>
          {steps.map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ol>
      </details>
    ))}
  </div>
);
