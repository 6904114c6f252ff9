import { useMemo } from 'react';
import { type DrawnBadge, badgeFault, drawBadge } from '../domain/badge/badge.ts';
import type { BadgeOptions } from '../domain/badge/badge-options.ts';
import { type BadgeListing, type BadgeTerritory, chosenBadge, isLive } from '../domain/badge/chosen.ts';
import type { Outliner } from '../domain/badge/outliner.ts';
import type { BadgeState } from '../domain/badge/state.ts';
import { undrawableCharacters } from '../domain/badge/text.ts';
import { useBadgeAddress } from './badge-address.ts';
import { ColourChoice, FamilyChoice, SizeChoice, WordsChoice } from './badge-choices.tsx';
import { BadgeCodes } from './badge-codes.tsx';
import { BadgeFiles } from './badge-files.tsx';
import { useListings, useOutliner } from './badge-loading.ts';
import { NameChoice } from './badge-name.tsx';
import { BadgePreview } from './badge-preview.tsx';

interface GeneratorProps {
  territory: BadgeTerritory;
  /** Public address of the site: what the code to copy begins with. */
  siteUrl: string;
  listingsPath: string;
  labelPath: string;
}

interface ResultProps extends Pick<GeneratorProps, 'siteUrl' | 'labelPath'> {
  options: BadgeOptions;
  outliner: Outliner;
  state: BadgeState;
  listing: BadgeListing | undefined;
}

function BadgeResult({ options, outliner, state, listing, siteUrl, labelPath }: ResultProps) {
  const fault = badgeFault(options);
  const badge = useMemo<DrawnBadge | undefined>(
    () => (fault ? undefined : drawBadge(options, outliner)),
    [options, outliner, fault],
  );
  if (!badge) return <p role="alert">{fault}</p>;
  const words = `${options.name ?? ''}${options.commune ?? ''}`;
  const page = new URL(listing?.page ?? labelPath, siteUrl).href;
  const live = listing && isLive(state, listing) ? new URL(listing.picture, siteUrl).href : undefined;
  return (
    <>
      <h2>Aperçu</h2>
      <BadgePreview badge={badge} left={undrawableCharacters(words, outliner)} />
      <h2>Le fichier</h2>
      <BadgeFiles badge={badge} family={options.family} name={options.name} />
      <h2>Le code à coller</h2>
      <BadgeCodes badge={badge} options={options} page={page} live={live} state={state} />
    </>
  );
}

/** Makes a badge: choices on one side, the badge, its files and its code on the other. */
export function BadgeGenerator({ territory, siteUrl, listingsPath, labelPath }: GeneratorProps) {
  const [state, change] = useBadgeAddress();
  const outliner = useOutliner();
  const listings = useListings(listingsPath);
  const listing =
    listings.state === 'ready' ? listings.value.find(({ id }) => id === state.listing) : undefined;
  const options = useMemo(() => chosenBadge(state, listing, territory), [state, listing, territory]);
  const choice = { state, onChange: change };
  return (
    <div className="badge-generator">
      <form onSubmit={(event) => event.preventDefault()}>
        <NameChoice {...choice} listings={listings} listing={listing} joinPath={labelPath} />
        <FamilyChoice {...choice} />
        <ColourChoice {...choice} palette={territory.palette} />
        <SizeChoice {...choice} />
        <WordsChoice {...choice} />
      </form>
      <section className="badge-result" aria-label="Votre badge">
        {outliner.state === 'loading' && <p role="status">Le badge se dessine…</p>}
        {outliner.state === 'failed' && (
          <p role="alert">
            Les lettres du badge n’ont pas pu être chargées. Vérifiez la connexion.{' '}
            <button type="button" className="button quiet" onClick={outliner.retry}>
              Réessayer
            </button>
          </p>
        )}
        {outliner.state === 'ready' && (
          <BadgeResult {...{ options, state, listing, siteUrl, labelPath }} outliner={outliner.value} />
        )}
      </section>
    </div>
  );
}
