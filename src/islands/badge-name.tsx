import { type ChangeEvent, useId, useMemo, useRef } from 'react';
import { STANDING_NOTES } from '../domain/badge/choices.ts';
import type { BadgeListing } from '../domain/badge/chosen.ts';
import { MAX_NAME_LENGTH } from '../domain/badge/state.ts';
import {
  type Choice,
  GONE_LISTING,
  choiceLabelled,
  choicesLike,
  choicesNamed,
  choicesOf,
} from '../domain/listing-choice.ts';
import { printPathUnder } from '../paths.ts';
import type { ChoiceProps } from './badge-choices.tsx';
import { Failure } from './failure.tsx';
import type { Loaded } from './loading.ts';

/** As many names as one reads without scrolling for long. */
const MAX_SUGGESTIONS = 40;

const NONE: readonly BadgeListing[] = [];

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
    {listing.standing !== 'participates' && (
      <p className="small">
        <a href={listing.page}>Sa page de label</a>
        {listing.standing === 'held' && (
          <>
            {' · '}
            <a href={printPathUnder(listing.page)}>Imprimer une affiche, des étiquettes, un chevalet</a>
          </>
        )}
      </p>
    )}
    <button type="button" className="button quiet" onClick={onClear}>
      Prendre un autre nom
    </button>
  </>
);

interface TwinsProps {
  name: string;
  choices: readonly Choice<BadgeListing>[];
  onChoose: (listing: BadgeListing) => void;
}

/** Who types the whole name of a listing most often means it. */
function Twins({ name, choices, onChoose }: TwinsProps) {
  const twins = choicesNamed(name, choices);
  return (
    <p>
      <span role="status">{twins.length > 0 && 'Est-ce votre fiche\u202f? '}</span>
      {twins.map(({ listing, label }) => (
        <button key={listing.id} type="button" className="button quiet" onClick={() => onChoose(listing)}>
          Choisir {label}
        </button>
      ))}
    </p>
  );
}

function TypedName({ state, onChange, listings, joinPath }: Omit<NameProps, 'listing'>) {
  const id = useId();
  const known = listings.state === 'ready' ? listings.value : NONE;
  const choices = useMemo(() => choicesOf(known, (listing) => listing.id), [known]);
  const choose = ({ id: listing }: BadgeListing) => onChange({ listing, name: '', commune: '' });
  const type = ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement>) => {
    const choice = choiceLabelled(value, choices);
    if (choice) choose(choice.listing);
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
        {choicesLike(state.name, choices, MAX_SUGGESTIONS).map(({ listing, label }) => (
          <option key={listing.id} value={label} />
        ))}
      </datalist>
      {[...state.name].length >= MAX_NAME_LENGTH && (
        <p className="small" role="status">
          {MAX_NAME_LENGTH} signes au plus&nbsp;: la suite est laissée de côté.
        </p>
      )}
      <Twins name={state.name} choices={choices} onChoose={choose} />
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
      {listings.state === 'failed' && <Failure what="la liste des fiches" retry={listings.retry} />}
      {isMissing && <p role="alert">{GONE_LISTING}</p>}
      {listing ? (
        <ChosenListing listing={listing} onClear={clear} />
      ) : (
        <TypedName {...props} onChange={change} />
      )}
    </fieldset>
  );
}
