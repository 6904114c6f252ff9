import { type ChangeEvent, useId, useRef } from 'react';
import { STANDING_NOTES } from '../domain/badge/choices.ts';
import type { BadgeListing } from '../domain/badge/chosen.ts';
import { MAX_NAME_LENGTH } from '../domain/badge/state.ts';
import { foldText } from '../domain/fold.ts';
import type { ChoiceProps } from './badge-choices.tsx';
import type { Loaded } from './badge-loading.ts';

/** As many names as one reads without scrolling for long. */
const MAX_SUGGESTIONS = 40;

const labelOf = ({ name, commune }: BadgeListing) => `${name} (${commune})`;

function suggestionsFor(typed: string, listings: readonly BadgeListing[]): BadgeListing[] {
  const words = foldText(typed).split(/\s+/);
  return listings
    .filter((listing) => words.every((word) => foldText(labelOf(listing)).includes(word)))
    .slice(0, MAX_SUGGESTIONS);
}

interface NameProps extends ChoiceProps {
  listings: Loaded<BadgeListing[]>;
  listing: BadgeListing | undefined;
  joinPath: string;
}

interface ChosenProps {
  listing: BadgeListing;
  onClear: () => void;
}

const ChosenListing = ({ listing, onClear }: ChosenProps) => (
  <>
    <p className="badge-chosen">
      <strong>{listing.name}</strong>, {listing.commune}
    </p>
    <p className="small">{STANDING_NOTES[listing.standing]}</p>
    <button type="button" className="button quiet" onClick={onClear}>
      Prendre un autre nom
    </button>
  </>
);

interface TwinsProps {
  name: string;
  listings: readonly BadgeListing[];
  onChoose: (listing: BadgeListing) => void;
}

/** Who types the whole name of a listing most often means it. */
function Twins({ name, listings, onChoose }: TwinsProps) {
  const wanted = foldText(name).trim();
  const twins = wanted ? listings.filter((listing) => foldText(listing.name) === wanted) : [];
  return (
    <p>
      <span role="status">{twins.length > 0 && 'Est-ce votre fiche\u202f? '}</span>
      {twins.map((listing) => (
        <button key={listing.id} type="button" className="button quiet" onClick={() => onChoose(listing)}>
          Choisir {labelOf(listing)}
        </button>
      ))}
    </p>
  );
}

function TypedName({ state, onChange, listings, joinPath }: Omit<NameProps, 'listing'>) {
  const id = useId();
  const known = listings.state === 'ready' ? listings.value : [];
  const choose = ({ id: listing }: BadgeListing) => onChange({ listing, name: '', commune: '' });
  const type = ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement>) => {
    const listing = known.find((one) => labelOf(one) === value);
    if (listing) choose(listing);
    else onChange({ name: [...value].slice(0, MAX_NAME_LENGTH).join('') });
  };
  return (
    <>
      <label htmlFor={`${id}-name`}>Votre nom, ou celui de votre fiche</label>
      <input
        id={`${id}-name`}
        value={state.name}
        onChange={type}
        list={`${id}-listings`}
        autoComplete="off"
        aria-describedby={`${id}-help`}
      />
      <datalist id={`${id}-listings`}>
        {suggestionsFor(state.name, known).map((listing) => (
          <option key={listing.id} value={labelOf(listing)} />
        ))}
      </datalist>
      <Twins name={state.name} listings={known} onChoose={choose} />
      <p id={`${id}-help`} className="small">
        Choisissez votre fiche dans la liste pour faire le badge du label. Tout autre nom fait un badge
        «&#8239;je participe&#8239;»&nbsp;: il dit votre soutien, pas le label.{' '}
        <a href={joinPath}>Obtenir le label</a>
      </p>
      <label htmlFor={`${id}-commune`}>Commune (facultatif)</label>
      <input
        id={`${id}-commune`}
        value={state.commune}
        maxLength={MAX_NAME_LENGTH}
        onChange={(event) => onChange({ commune: event.currentTarget.value })}
      />
    </>
  );
}

/** Who the badge is for: a listing of the directory, or any name. */
export function NameChoice({ listing, ...props }: NameProps) {
  const { state, onChange, listings } = props;
  const place = useRef<HTMLFieldSetElement>(null);
  /** What had the focus goes away with each choice. */
  const focusFirst = () =>
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('input, button')?.focus());
  const clear = () => {
    onChange({ listing: '' });
    focusFirst();
  };
  const change: ChoiceProps['onChange'] = (choice) => {
    onChange(choice);
    if (choice.listing) focusFirst();
  };
  const isMissing = state.listing !== '' && listing === undefined && listings.state === 'ready';
  return (
    <fieldset ref={place}>
      <legend>Pour qui</legend>
      {listings.state === 'failed' && (
        <p role="alert">
          La liste des fiches n’a pas pu être chargée. Vérifiez la connexion.{' '}
          <button type="button" className="button quiet" onClick={listings.retry}>
            Réessayer
          </button>
        </p>
      )}
      {isMissing && <p role="alert">Cette fiche n’est plus dans l’annuaire. Choisissez-en une autre.</p>}
      {listing ? (
        <ChosenListing listing={listing} onClear={clear} />
      ) : (
        <TypedName {...props} onChange={change} />
      )}
    </fieldset>
  );
}
