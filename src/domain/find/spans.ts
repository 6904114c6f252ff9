import { LINKS } from './french-words.ts';
import { wordsIn } from './tokens.ts';
import type { Span } from './understood.ts';

/** Spans that only linking words part, as one: « à moins de 12 km » and « Villeneuve » go with the « de » between. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = whole.at(-1);
    const isLinked = last && wordsIn(text.slice(last.end, span.start)).every((word) => LINKS.has(word));
    if (isLinked) last.end = Math.max(last.end, span.end);
    else whole.push({ ...span });
  }
  return whole;
}

/** A text without some of its letters, and without the spaces that they leave. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  const left = joined(text, spans);
  const letters = [...Array(text.length).keys()].filter(
    (index) => !left.some(({ start, end }) => start <= index && index < end),
  );
  return letters
    .map((index, place) => (letters[place - 1] === index - 1 || place === 0 ? '' : ' ') + text[index])
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
