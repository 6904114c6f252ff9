import { useMemo } from 'react';
import { type Values, valueOf } from '../../domain/form/values.ts';
import { LIKENESS_WORDS, likelySameFinder } from '../../domain/likely-same.ts';
import type { KnownListing } from '../../domain/proposal/known-listing.ts';
import type { Loaded } from '../loading.ts';

interface DuplicatesProps {
  values: Values;
  known: Loaded<KnownListing[]>;
  onCorrect: (listing: KnownListing) => void;
}

/** As many as one reads before going on. */
const MAX_SHOWN = 3;

const text = (values: Values, path: string): string => String(valueOf(values, path) ?? '');

const NONE: readonly KnownListing[] = [];

/** What is typed so far, as what could be in the directory already. */
const sightingOf = (values: Values) => ({
  name: text(values, 'name'),
  commune: text(values, 'commune'),
  phones: [text(values, 'contact.phone'), text(values, 'contact.mobile')].filter(Boolean),
  position: values.position as KnownListing['position'],
});

/** Listings that could be the one that is being described. */
export function Duplicates({ values, known, onCorrect }: DuplicatesProps) {
  const listings = known.state === 'ready' ? known.value : NONE;
  const find = useMemo(() => likelySameFinder(listings), [listings]);
  const likely = useMemo(() => {
    const byId = new Map(listings.map((listing) => [listing.id, listing]));
    return find(sightingOf(values))
      .slice(0, MAX_SHOWN)
      .flatMap(({ id, because }) => {
        const listing = byId.get(id);
        return listing ? [{ listing, because }] : [];
      });
  }, [values, find, listings]);
  return (
    <div className="duplicates" role="status">
      {likely.length > 0 && (
        <>
          <p>
            <strong>Peut-être déjà dans l’annuaire&nbsp;:</strong>
          </p>
          <ul>
            {likely.map(({ listing, because }) => (
              <li key={listing.id}>
                <a href={listing.page} target="_blank" rel="noreferrer">
                  {listing.name}
                </a>
                , {listing.communeName}{' '}
                <span className="small">({because.map((why) => LIKENESS_WORDS[why]).join(', ')})</span>{' '}
                <button type="button" className="button quiet" onClick={() => onCorrect(listing)}>
                  C’est elle&nbsp;: la corriger
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
