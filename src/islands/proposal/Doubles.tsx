import { type ReactNode, useMemo } from 'react';
import { type IsoDate, formatDay } from '../../domain/dates.ts';
import { type Values, valueOf } from '../../domain/form/values.ts';
import { LIKENESS_WORDS, type Likely, type Sighting, likelySameFinder } from '../../domain/likely-same.ts';
import { mailtoUri } from '../../domain/mailto.ts';
import type { KnownEvent, KnownListing } from '../../domain/proposal/known.ts';
import { letterOn } from '../../domain/proposal/words.ts';
import { type Loaded, useJson } from '../loading.ts';
import type { ProposalSite } from '../ProposalForm.tsx';

/** As many as one reads before going on. */
const MAX_SHOWN = 3;

const text = (values: Values, path: string): string => String(valueOf(values, path) ?? '');

const NONE: readonly never[] = [];

interface Double<T> extends Pick<Likely, 'because'> {
  known: T;
}

/** Those among what the site shows that could be what is described. */
function useDoubles<T extends Sighting>(loaded: Loaded<T[]>, sighting: Omit<Sighting, 'id'>): Double<T>[] {
  const all: readonly T[] = loaded.state === 'ready' ? loaded.value : NONE;
  const byId = useMemo(() => new Map(all.map((known) => [known.id, known])), [all]);
  const find = useMemo(() => likelySameFinder(all), [all]);
  return useMemo(
    () =>
      find(sighting)
        .slice(0, MAX_SHOWN)
        .flatMap(({ id, because }) => {
          const known = byId.get(id);
          return known ? [{ known, because }] : [];
        }),
    [find, byId, sighting],
  );
}

interface DoublesProps<T> {
  /** « l’annuaire »: where they are. */
  where: string;
  doubles: readonly Double<T>[];
  /** What is said after its name, and what can be done. */
  told: (double: Double<T>) => ReactNode;
}

const Doubles = <T extends KnownListing>({ where, doubles, told }: DoublesProps<T>) => (
  <div className="doubles" role="status">
    {doubles.length > 0 && (
      <>
        <p>
          <strong>Peut-être déjà dans {where}&nbsp;:</strong>
        </p>
        <ul>
          {doubles.map((double) => (
            <li key={double.known.id}>
              <a href={double.known.page} target="_blank" rel="noreferrer">
                {double.known.name}
              </a>
              , {double.known.communeName}
              {told(double)}
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
);

interface ListingDoublesProps {
  values: Values;
  known: Loaded<KnownListing[]>;
  onCorrect: (listing: KnownListing) => void;
}

/** Listings that could be the one that is being described. */
export function ListingDoubles({ values, known, onCorrect }: ListingDoublesProps) {
  const sighting = useMemo(
    () => ({
      name: text(values, 'name'),
      commune: text(values, 'commune'),
      phones: [text(values, 'contact.phone'), text(values, 'contact.mobile')].filter(Boolean),
      position: values.position as KnownListing['position'],
    }),
    [values],
  );
  return (
    <Doubles
      where="l’annuaire"
      doubles={useDoubles(known, sighting)}
      told={({ known: listing, because }) => (
        <>
          {' '}
          <span className="small">({because.map((why) => LIKENESS_WORDS[why]).join(', ')})</span>{' '}
          <button type="button" className="button quiet" onClick={() => onCorrect(listing)}>
            C’est elle&nbsp;: la corriger
          </button>
        </>
      )}
    />
  );
}

interface EventDoublesProps {
  values: Values;
  site: ProposalSite;
  today: IsoDate;
}

/** Events to come that could be the one that is being described. */
export function EventDoubles({ values, site, today }: EventDoublesProps) {
  const known = useJson<KnownEvent[]>(site.eventsPath);
  const sighting = useMemo(
    () => ({ name: text(values, 'title'), commune: text(values, 'commune'), phones: [] }),
    [values],
  );
  const told = ({ dates, page }: KnownEvent) => {
    const next = dates.find((date) => date >= today);
    const letter = letterOn('correction', new URL(page, location.origin).href);
    return (
      <>
        {next && `, ${formatDay(next, today)}`}{' '}
        <a className="button quiet" href={mailtoUri({ to: site.email, ...letter })}>
          C’est lui&nbsp;: écrire une correction
        </a>
      </>
    );
  };
  return (
    <Doubles
      where="l’agenda"
      doubles={useDoubles(known, sighting)}
      told={({ known: event }) => told(event)}
    />
  );
}
