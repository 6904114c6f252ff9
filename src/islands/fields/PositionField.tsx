import { useState } from 'react';
import type { CommuneChoice } from '../../domain/commune-choice.ts';
import { type Position, distanceKm, formatDistance } from '../../domain/distance.ts';
import { type FoundPlace, geocoderQuestion, placesIn } from '../../domain/geocoding.ts';
import type { Regions } from '../../domain/map/cells.ts';
import { describeFailure } from '../../elements/failure.ts';
import { locate } from '../../elements/geolocation.ts';
import { Failure } from '../failure.tsx';
import { fetched, useJson } from '../loading.ts';
import { PositionMap } from './PositionMap.tsx';

export interface PositionProps {
  id: string;
  value: Position | undefined;
  onChange: (value: Position | undefined) => void;
  /** Address of the outlines of the communes (GeoJSON). */
  regionsPath: string;
  /** That of the entry. */
  commune: CommuneChoice | undefined;
  /** Where the map opens without one. */
  centre: Position;
  /** What is known of the address: it can be looked for. */
  street: string | undefined;
}

/** Further from the centre of its commune than this, a point deserves a second look. */
const FAR_KM = 12;

interface SearchProps {
  street: string | undefined;
  commune: CommuneChoice | undefined;
  onFound: (position: Position) => void;
}

/** What the service and the device answer, or why they do not. */
function useFinders(onFound: (position: Position) => void) {
  const [said, setSaid] = useState('');
  const [places, setPlaces] = useState<readonly FoundPlace[]>([]);
  const search = async (address: string, code: string | undefined) => {
    setPlaces([]);
    setSaid('Recherche…');
    try {
      const found = placesIn(await (await fetched(geocoderQuestion(address, code))).json());
      setPlaces(found);
      setSaid(found.length > 0 ? 'Choisissez la bonne adresse :' : 'Aucune adresse de ce nom ici.');
    } catch {
      setSaid(describeFailure({ what: 'les adresses', left: 'Touchez plutôt le plan.' }));
    }
  };
  const here = () => {
    setPlaces([]);
    setSaid('Recherche de votre position…');
    locate().then(
      (position) => {
        onFound(position);
        setSaid('Le point est où vous êtes.');
      },
      () => setSaid('Votre position n’a pas pu être trouvée. Touchez plutôt le plan.'),
    );
  };
  return { said, places, search, here };
}

/** Ways to put the point without knowing where it is on a plan; nothing is asked of anyone before a click. */
function Finders({ street, commune, onFound }: SearchProps) {
  const { said, places, search, here } = useFinders(onFound);
  const address = [street, commune?.label].filter(Boolean).join(', ');
  return (
    <div className="finders">
      <p className="moves">
        {address && (
          <button type="button" className="small-button" onClick={() => void search(address, commune?.value)}>
            Chercher « {address} »
          </button>
        )}
        <button type="button" className="small-button" onClick={here}>
          Là où je suis
        </button>
      </p>
      {address && (
        <p className="small">
          La recherche envoie cette adresse au service public de l’IGN (data.geopf.fr), et rien d’autre.
        </p>
      )}
      <p role="status" className="small">
        {said}
      </p>
      <ul className="choices">
        {places.map(({ label, position }) => (
          <li key={label}>
            <button type="button" className="choice" onClick={() => onFound(position)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const distanceWarning = (value: Position, { label, position }: CommuneChoice): string | undefined => {
  const km = distanceKm(value, position);
  return km > FAR_KM
    ? `Ce point est à ${formatDistance(km)} du centre de ${label} : vérifiez-le.`
    : undefined;
};

interface CoordinatesProps extends Pick<PositionProps, 'id' | 'value' | 'onChange'> {
  fallback: Position;
}

const AXES = [
  ['latitude', 'Latitude'],
  ['longitude', 'Longitude'],
] as const;

/** The same point as numbers, for who has them. */
const Coordinates = ({ id, value, onChange, fallback }: CoordinatesProps) => (
  <p className="coordinates">
    {AXES.map(([axis, label]) => (
      <label key={axis} htmlFor={`${id}-${axis}`}>
        {label}
        <input
          id={`${id}-${axis}`}
          type="number"
          step="0.00001"
          value={value?.[axis] ?? ''}
          onChange={({ currentTarget }) =>
            currentTarget.value !== '' &&
            onChange({ ...(value ?? fallback), [axis]: Number(currentTarget.value) })
          }
        />
      </label>
    ))}
    {value && (
      <button type="button" className="small-button" onClick={() => onChange(undefined)}>
        Retirer le point
      </button>
    )}
  </p>
);

/** Where something is, to the metre: on a plan of the communes, by its address, or where one stands. */
export function PositionField(props: PositionProps) {
  const { id, value, onChange, regionsPath, commune, centre, street } = props;
  const regions = useJson<Regions>(regionsPath);
  const opening = commune?.position ?? centre;
  const warning = value && commune && distanceWarning(value, commune);
  return (
    <div className="position-field">
      <Finders {...{ street, commune }} onFound={onChange} />
      {regions.state === 'loading' && <p role="status">Le plan arrive…</p>}
      {regions.state === 'failed' && <Failure what="le plan" retry={regions.retry} />}
      {regions.state === 'ready' && (
        <PositionMap {...{ id, value, onChange }} regions={regions.value} centre={opening} />
      )}
      <Coordinates {...{ id, value, onChange }} fallback={opening} />
      {warning && (
        <p className="fault" role="status">
          {warning}
        </p>
      )}
    </div>
  );
}
