import type { Plugin } from 'vite';
import { territory } from '../settings.ts';

const ID = 'virtual:territory-colours.css';

/** A sheet to print is as light on screen as on paper. */
const ON_PAPER = ':root,.on-paper';

const tokens = (palette: Record<string, string>) =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');

const stylesheet = ({ light, dark }: typeof territory.colours) => `@layer tokens{
${ON_PAPER}{color-scheme:light;${tokens(light)}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${tokens(dark)}}}
:root[data-theme=dark]{color-scheme:dark;${tokens(dark)}}
@media print{:root:root:root{color-scheme:light;${tokens(light)}}}
}`;

/** Gives the territory's palette to the stylesheets as custom properties. */
export const territoryColours = (): Plugin => ({
  name: 'territory-colours',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load: (id) => (id === `\0${ID}` ? stylesheet(territory.colours) : undefined),
});
