import type { Span } from './understood.ts';

/** A text without some of its letters, and without the spaces that they leave. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  const letters = [...Array(text.length).keys()].filter(
    (index) => !spans.some(({ start, end }) => start <= index && index < end),
  );
  return letters
    .map((index, place) => (letters[place - 1] === index - 1 || place === 0 ? '' : ' ') + text[index])
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
