import { useMemo } from 'react';
import { isSimplified } from '../domain/badge/badge.ts';
import type { BadgeOptions } from '../domain/badge/badge-options.ts';
import { type BadgeListing, type BadgeTerritory, asOf, chosenBadge } from '../domain/badge/chosen.ts';
import type { Outliner } from '../domain/badge/outliner.ts';
import { undrawableCharacters } from '../domain/badge/text.ts';
import { now } from '../elements/clock.ts';
import { printPathUnder } from '../paths.ts';
import { useBadgeAddress } from './badge-address.ts';
import { type ChoiceProps, ColourChoice, FamilyChoice, SizeChoice, WordsChoice } from './badge-choices.tsx';
import { BadgeCodes } from './badge-codes.tsx';
import { type Drawing, servedAddresses, useDrawing } from './badge-drawing.ts';
import { Failure } from './failure.tsx';
import { BadgeFiles } from './badge-files.tsx';
import { useListings, useOutliner } from './badge-loading.ts';
import type { Loaded } from './loading.ts';
import { NameChoice } from './badge-name.tsx';
import { BadgePlaces } from './badge-places.tsx';
import { BadgePreview } from './badge-preview.tsx';

interface GeneratorProps {
  territory: BadgeTerritory;
  /** Public address of the site: what the code to copy begins with. */
  siteUrl: string;
  listingsPath: string;
  labelPath: string;
  composerPath: string;
}

interface ShownProps {
  options: BadgeOptions;
  drawing: Drawing | string | undefined;
  outliner: Loaded<Outliner>;
  /** True when the listing that the address names could not be found out. */
  hasFailed: boolean;
}

/** The badge, or why there is none yet. */
function Shown({ options: { name = '', commune = '' }, drawing, outliner, hasFailed }: ShownProps) {
  if (outliner.state === 'failed') return <Failure what="les lettres du badge" retry={outliner.retry} />;
  if (hasFailed) return <p>Le badge paraîtra ici quand la liste des fiches sera chargée.</p>;
  if (drawing === undefined || outliner.state === 'loading') return <p role="status">Le badge se dessine…</p>;
  if (typeof drawing === 'string') return <p role="alert">{drawing}</p>;
  return <BadgePreview badge={drawing.badge} left={undrawableCharacters(name + commune, outliner.value)} />;
}

interface ResultProps extends GeneratorProps, ChoiceProps {
  options: BadgeOptions;
  listing: BadgeListing | undefined;
  outliner: Outliner;
  drawing: Drawing;
}

/** What the badge leads to, as its maker calls it. */
function targetOf(listing: BadgeListing | undefined): string {
  if (!listing) return 'de la charte du label';
  return listing.standing === 'held' ? 'de votre page de label' : 'de votre fiche';
}

/** Files, codes and places of the badge. */
function BadgeResult({ drawing: { badge, large }, outliner, ...props }: ResultProps) {
  const { state, listing, options, onChange, territory, siteUrl, labelPath, composerPath } = props;
  const page = new URL(listing?.page ?? labelPath, siteUrl).href;
  const served = useMemo(
    () => servedAddresses({ state, listing, territory, siteUrl }, outliner),
    [state, listing, territory, siteUrl, outliner],
  );
  const printing = listing?.standing === 'held' ? printPathUnder(listing.page) : undefined;
  return (
    <div className="badge-result">
      <h2>Le fichier</h2>
      <BadgeFiles {...{ badge, large, options }} />
      <h2>Le code à coller</h2>
      <BadgeCodes {...{ badge, options, page, served, state, onChange, mention: territory.words.mention }} />
      <h2>Où le mettre</h2>
      <BadgePlaces
        hashtag={territory.words.hashtag}
        target={targetOf(listing)}
        printing={printing}
        composer={listing ? `${composerPath}?fiche=${listing.id}` : composerPath}
      />
    </div>
  );
}

/** A label that is over gives nothing to put anywhere. */
const NothingToTake = () => (
  <div className="badge-result">
    <h2>Rien à télécharger</h2>
    <p>
      Ôtez le badge là où il est imprimé, ou posé comme un fichier. Celui qui vient de ce site est déjà gris.
    </p>
  </div>
);

/** Makes a badge: the badge stays in sight while one chooses, then come its files and its code. */
export function BadgeGenerator(props: GeneratorProps) {
  const { territory, listingsPath, labelPath } = props;
  const [state, onChange] = useBadgeAddress();
  const outliner = useOutliner();
  const listings = useListings(listingsPath);
  const listing = useMemo(() => {
    if (listings.state !== 'ready') return undefined;
    const found = listings.value.find(({ id }) => id === state.listing);
    return found && asOf(found, now().date);
  }, [listings, state.listing]);
  const options = useMemo(() => chosenBadge(state, listing, territory), [state, listing, territory]);
  // A listing that the address names is not known yet: its badge is not that of a name that is typed.
  const isKnown = state.listing === '' || listings.state === 'ready';
  const letters = isKnown && outliner.state === 'ready' ? outliner.value : undefined;
  const drawing = useDrawing(options, letters);
  const choice = { state, onChange };
  return (
    <div className="badge-generator">
      <section className="badge-shown" aria-label="Votre badge">
        <Shown {...{ options, drawing, outliner, hasFailed: !isKnown && listings.state === 'failed' }} />
      </section>
      <form onSubmit={(event) => event.preventDefault()}>
        <NameChoice {...choice} listings={listings} listing={listing} joinPath={labelPath} />
        <FamilyChoice {...choice} />
        <ColourChoice {...choice} palette={territory.palette} />
        <SizeChoice {...choice} />
        <WordsChoice {...choice} isSimplified={isSimplified(options)} />
      </form>
      {options.standing === 'former' && <NothingToTake />}
      {options.standing !== 'former' && letters && typeof drawing === 'object' && (
        <BadgeResult {...props} {...choice} {...{ options, listing, drawing }} outliner={letters} />
      )}
    </div>
  );
}
