import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { foldText } from '../../domain/fold.ts';
import type { FormChoice } from '../../domain/form/form-field.ts';

/** What is sold, as the schema stores it. */
export interface Offer {
  product: string;
  name?: string | undefined;
  unit?: string | undefined;
  price?: number | undefined;
  /** 1 to 12, when it is not the usual season. */
  months?: readonly number[] | undefined;
}

export interface ProductsProps {
  id: string;
  value: readonly Offer[];
  onChange: (value: Offer[]) => void;
  products: readonly FormChoice[];
  units: readonly FormChoice[];
  describedBy?: string | undefined;
}

const MAX_SHOWN = 8;

const SHORT_MONTHS = [
  ...['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
];

interface MonthsProps {
  name: string;
  months: readonly number[];
  onChange: (months: number[] | undefined) => void;
}

/** The season as twelve marks; none: the usual one. */
const SeasonPicker = ({ name, months, onChange }: MonthsProps) => {
  const toggle = (month: number, isOn: boolean) => {
    const next = isOn
      ? [...months, month].sort((one, other) => one - other)
      : months.filter((one) => one !== month);
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <fieldset className="months">
      <legend>
        Mois de vente<span className="sr-only">, {name}</span>{' '}
        <span className="optional">(aucun&nbsp;: la saison habituelle)</span>
      </legend>
      {SHORT_MONTHS.map((label, index) => (
        <label key={label}>
          <input
            type="checkbox"
            checked={months.includes(index + 1)}
            onChange={({ currentTarget }) => toggle(index + 1, currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
};

interface OfferProps {
  offer: Offer;
  /** As the list of products calls it. */
  name: string;
  units: readonly FormChoice[];
  onChange: (offer: Offer) => void;
  onRemove: () => void;
}

/** The offer without what was left empty. */
const trimmed = (offer: Offer): Offer =>
  Object.fromEntries(
    Object.entries(offer).filter(([, value]) => value !== undefined && value !== ''),
  ) as unknown as Offer;

function OfferRow({ offer, name, units, onChange, onRemove }: OfferProps) {
  const id = useId();
  const put = (change: Partial<Offer>) => onChange(trimmed({ ...offer, ...change }));
  return (
    <li>
      <p className="offer-name">
        <strong>{offer.name || name}</strong>
        <button type="button" className="small-button" onClick={onRemove}>
          Retirer<span className="sr-only"> {name}</span>
        </button>
      </p>
      <details>
        <summary>
          Préciser<span className="sr-only"> {name}</span>
        </summary>
        <div className="offer-details">
          <label htmlFor={`${id}-nom`}>Nom particulier</label>
          <input
            id={`${id}-nom`}
            maxLength={80}
            value={offer.name ?? ''}
            onChange={({ currentTarget }) => put({ name: currentTarget.value })}
          />
          <label htmlFor={`${id}-prix`}>Prix, en euros</label>
          <input
            id={`${id}-prix`}
            type="number"
            min={0}
            step="0.01"
            inputMode="decimal"
            value={offer.price ?? ''}
            onChange={({ currentTarget: { value } }) =>
              put({ price: value === '' ? undefined : Number(value) })
            }
          />
          <label htmlFor={`${id}-unite`}>Pour</label>
          <select
            id={`${id}-unite`}
            value={offer.unit ?? ''}
            onChange={({ currentTarget }) => put({ unit: currentTarget.value })}
          >
            <option value="">l’unité habituelle</option>
            {units.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <SeasonPicker name={name} months={offer.months ?? []} onChange={(months) => put({ months })} />
        </div>
      </details>
    </li>
  );
}

/** Products with a word of their name beginning so, those chosen already left out. */
function matching(products: readonly FormChoice[], typed: string, chosen: readonly Offer[]): FormChoice[] {
  const word = foldText(typed).trim();
  if (word === '') return [];
  return products
    .filter(({ value }) => !chosen.some(({ product }) => product === value))
    .filter(({ label }) => ` ${foldText(label)}`.includes(` ${word}`))
    .slice(0, MAX_SHOWN);
}

/** What is sold, chosen by its name; price and season may be said of each. */
export function ProductsField({ id, value, onChange, products, units, describedBy }: ProductsProps) {
  const [typed, setTyped] = useState('');
  const found = useMemo(() => matching(products, typed, value), [products, typed, value]);
  const nameOf = (product: string) => products.find((one) => one.value === product)?.label ?? product;
  const add = (product: string) => {
    onChange([...value, { product }]);
    setTyped('');
  };
  /** Enter adds the first one found; it never sends the form away with what is typed. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || typed.trim() === '') return;
    event.preventDefault();
    const [first] = found;
    if (first) add(first.value);
  };
  return (
    <div className="products-field">
      <ul className="offers">
        {value.map((offer, index) => (
          <OfferRow
            key={`${offer.product}-${index}`}
            offer={offer}
            name={nameOf(offer.product)}
            units={units}
            onChange={(next) => onChange(value.map((one, at) => (at === index ? next : one)))}
            onRemove={() => onChange(value.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      <input
        id={id}
        type="search"
        autoComplete="off"
        placeholder="Miel, fraises, pain…"
        aria-describedby={describedBy}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ul className="choices">
        {found.map(({ value: product, label }) => (
          <li key={product}>
            <button type="button" className="choice" onClick={() => add(product)}>
              Ajouter {label}
            </button>
          </li>
        ))}
      </ul>
      <p className="small" role="status">
        {typed.trim() !== '' &&
          found.length === 0 &&
          'Rien de ce nom dans la liste commune\u00a0: dites-le dans la phrase ou dans le texte.'}
      </p>
    </div>
  );
}
