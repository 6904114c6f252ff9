import type { BadgeOptions } from './badge-options.ts';
import type { Outliner } from './outliner.ts';
import { drawableText } from './text.ts';

/** What a badge may have to cut. */
export type BadgePart = 'name' | 'commune';

/** The same font, and the lines that it draws from now on. */
export function witnessed(font: Outliner): { font: Outliner; lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    font: {
      ...font,
      path: (text, start) => {
        lines.push(text);
        return font.path(text, start);
      },
      arc: (text, arc) => {
        lines.push(text);
        return font.arc(text, arc);
      },
    },
  };
}

/** Parts that `lines` do not say to their end, be it over several lines; what the font cannot draw left aside. */
export function abridgedParts(options: BadgeOptions, lines: readonly string[], font: Outliner): BadgePart[] {
  const said = lines.join('').replaceAll(' ', '');
  const parts: readonly BadgePart[] = ['name', 'commune'];
  return parts.filter((part) => {
    const text = drawableText(options[part] ?? '', font);
    return !said.includes(text.replaceAll(' ', ''));
  });
}

const SUBJECTS: Readonly<Record<BadgePart, string>> = { name: 'Le nom', commune: 'La commune' };

/** What to tell of the parts that a badge cuts; empty when it cuts none. */
export function describeAbridged(parts: readonly BadgePart[]): string {
  const [first, ...others] = parts;
  if (!first) return '';
  const subject = others.length > 0 ? 'Le nom et la commune ne tiennent' : `${SUBJECTS[first]} ne tient`;
  return `${subject} pas en entier sur ce badge\u00a0; le texte lu à voix haute dit tout.`;
}
