import { useId, useMemo, useState } from 'react';
import { type Choice, choiceAt, choicesLike, choicesOf } from '../../domain/listing-choice.ts';
import { listingAddress } from '../../domain/kinds.ts';
import type { KnownListing } from '../../domain/proposal/known.ts';
import { Failure } from '../failure.tsx';
import type { Loaded } from '../loading.ts';

const MAX_SHOWN = 8;

interface Named {
  listing: KnownListing;
  name: string;
  commune: string;
}

const named = (listing: KnownListing): Named => ({
  listing,
  name: listing.name,
  commune: listing.communeName,
});

interface ChoiceProps {
  known: Loaded<KnownListing[]>;
  onChoose: (listing: KnownListing) => void;
}

const found = (typed: string, choices: readonly Choice<Named>[]) => {
  const pasted = choiceAt(typed, choices);
  return pasted ? [pasted] : choicesLike(typed, choices, MAX_SHOWN);
};

/** Finds a listing by its name, its commune or the address of its page. */
export function ListingChoice({ known, onChoose }: ChoiceProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const choices = useMemo(
    () =>
      known.state === 'ready'
        ? choicesOf(known.value.map(named), ({ listing }) => listingAddress(listing.id))
        : [],
    [known],
  );
  const likely = found(typed, choices);
  if (known.state === 'failed') return <Failure what="la liste des fiches" retry={known.retry} />;
  return (
    <div className="field">
      <label htmlFor={id}>Nom de la fiche, commune, ou adresse de sa page</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p role="status" className="small">
        {known.state === 'loading' && 'La liste des fiches arrive…'}
        {known.state === 'ready' &&
          typed.trim() !== '' &&
          likely.length === 0 &&
          'Rien de ce nom, dans cette commune ni à cette adresse.'}
      </p>
      <ul className="choices">
        {likely.map(({ listing: { listing }, label }) => (
          <li key={listing.id}>
            <button type="button" className="choice" onClick={() => onChoose(listing)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
