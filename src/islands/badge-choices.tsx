import { type ReactNode, useId } from 'react';
import type { BadgeColour, BadgeFamily, BadgePalette } from '../domain/badge/badge-options.ts';
import { BADGE_COLOURS, BADGE_FAMILIES, BADGE_HEIGHTS, BADGE_SIZES } from '../domain/badge/badge-options.ts';
import { COLOUR_CHOICES, FAMILY_CHOICES, SIZE_CHOICES } from '../domain/badge/choices.ts';
import type { BadgeState } from '../domain/badge/state.ts';

export interface ChoiceProps {
  state: BadgeState;
  onChange: (change: Partial<BadgeState>) => void;
}

interface RadiosProps<Value extends string> {
  legend: string;
  values: readonly Value[];
  chosen: Value;
  onChoose: (value: Value) => void;
  children: (value: Value) => ReactNode;
}

function Radios<Value extends string>({ legend, values, chosen, onChoose, children }: RadiosProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="badge-radios">
        {values.map((value) => (
          <label key={value}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            {children(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export const FamilyChoice = ({ state, onChange }: ChoiceProps) => (
  <Radios
    legend="Famille"
    values={BADGE_FAMILIES}
    chosen={state.family}
    onChoose={(family: BadgeFamily) => onChange({ family })}
  >
    {(family) => (
      <span>
        {FAMILY_CHOICES[family].label} <small>{FAMILY_CHOICES[family].hint}</small>
      </span>
    )}
  </Radios>
);

interface ColourProps extends ChoiceProps {
  palette: BadgePalette;
}

const swatchOf = (colour: BadgeColour, palette: BadgePalette) =>
  colour === 'reversed'
    ? { fill: palette.ink, dot: palette.paper }
    : { fill: palette[colour], dot: undefined };

function Swatch({ fill, dot }: { fill: string; dot: string | undefined }) {
  return (
    <svg className="badge-swatch" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle cx="10" cy="10" r="9.5" fill={fill} stroke="currentColor" />
      {dot && <circle cx="10" cy="10" r="5" fill={dot} />}
    </svg>
  );
}

export const ColourChoice = ({ state, onChange, palette }: ColourProps) => (
  <Radios
    legend="Couleur"
    values={BADGE_COLOURS}
    chosen={state.colour}
    onChoose={(colour) => onChange({ colour })}
  >
    {(colour) => (
      <span>
        <Swatch {...swatchOf(colour, palette)} />
        {COLOUR_CHOICES[colour].label}{' '}
        {COLOUR_CHOICES[colour].hint && <small>{COLOUR_CHOICES[colour].hint}</small>}
      </span>
    )}
  </Radios>
);

export const SizeChoice = ({ state, onChange }: ChoiceProps) => (
  <Radios legend="Taille" values={BADGE_SIZES} chosen={state.size} onChoose={(size) => onChange({ size })}>
    {(size) => (
      <span>
        {SIZE_CHOICES[size].label} <small>{BADGE_HEIGHTS[state.family][size]} px de haut</small>
      </span>
    )}
  </Radios>
);

const SWITCHES = [
  { key: 'showsName', label: 'Le nom' },
  { key: 'showsCommune', label: 'La commune' },
  { key: 'showsYear', label: 'L’année' },
] as const;

interface WordsProps extends ChoiceProps {
  /** True when the badge is too small for what it is told to say. */
  isSimplified: boolean;
}

export function WordsChoice({ state, onChange, isSimplified }: WordsProps) {
  return (
    <fieldset>
      <legend>Ce que le badge dit</legend>
      <div className="badge-radios">
        {SWITCHES.map(({ key, label }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={state[key]}
              onChange={(event) => onChange({ [key]: event.currentTarget.checked })}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {isSimplified && (
        <p className="small">
          En petit, il ne reste que l’essentiel&nbsp;: le nom, la commune et l’année sont dans le texte lu à
          voix haute.
        </p>
      )}
    </fieldset>
  );
}
