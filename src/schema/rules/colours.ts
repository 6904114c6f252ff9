import { MIN_PART_CONTRAST, MIN_TEXT_CONTRAST, contrastRatio } from '../../domain/contrast.ts';
import { fieldName } from '../messages.ts';
import { valueAt } from '../walk.ts';
import { type Content, type Entry, type Fault, schemaOf } from './content.ts';

/** Least contrast of each colour on `paper`: texts, then the colour of rules and marks. */
const LEAST: Readonly<Record<string, number>> = {
  ink: MIN_TEXT_CONTRAST,
  forest: MIN_TEXT_CONTRAST,
  moss: MIN_TEXT_CONTRAST,
  heather: MIN_TEXT_CONTRAST,
  slate: MIN_TEXT_CONTRAST,
  alert: MIN_TEXT_CONTRAST,
  sandstone: MIN_PART_CONTRAST,
};

/** Colours of the territory that some visitors could not read on its paper. */
export const paleColours = ({ ids }: Content): Fault[] =>
  [...(ids.get('territory')?.values() ?? [])].flatMap((entry) =>
    (['light', 'dark'] as const).flatMap((mode) =>
      Object.keys(LEAST).flatMap((name) => pale(entry, mode, name)),
    ),
  );

function pale(entry: Entry, mode: 'light' | 'dark', name: string): Fault[] {
  const path = ['colours', mode, name];
  const colour = valueAt(entry.data, path);
  const paper = valueAt(entry.data, ['colours', mode, 'paper']);
  const least = LEAST[name] ?? MIN_TEXT_CONTRAST;
  if (!isHex(colour) || !isHex(paper)) return [];
  const contrast = contrastRatio(colour, paper);
  if (contrast >= least) return [];
  return [
    {
      path: entry.path,
      field: fieldName(schemaOf('territory'), path),
      what: `le contraste de ${colour} sur ${paper} est de ${decimal(contrast)} ; il en faut ${decimal(least)}.`,
      repair: mode === 'light' ? 'Assombrissez cette couleur.' : 'Éclaircissez cette couleur.',
    },
  ];
}

const isHex = (value: unknown): value is string => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);

/** Two decimals, rounded down: 4.499 must not read as the 4.5 that it misses. */
const decimal = (ratio: number) => String(Math.floor(ratio * 100) / 100).replace('.', ',');
