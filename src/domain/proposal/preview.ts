import { type Values, valueOf } from '../form/values.ts';
import { type TextBlock, textBlocks } from '../text-blocks.ts';
import type { AnswerWords } from './describe.ts';
import { BODY } from './steps.ts';

/** A page as it will look, as far as the answers say it. */
export interface PageView {
  title: string;
  /** « Fromages · Œufs » */
  categories: string;
  summary: string;
  /** « Rue du Lac, Rambouillet » */
  place: string;
  facts: { label: string; text: string }[];
  blocks: TextBlock[];
}

const ELSEWHERE = new Set([
  'name',
  'title',
  'summary',
  'excerpt',
  'categories',
  'commune',
  'address.street',
  'place.name',
]);

const PICTURES = new Set(['photos', 'cover']);

const text = (values: Values, path: string): string => String(valueOf(values, path) ?? '').trim();

/** The answers as the page shows them: what has a place of its own, then the rest as facts. */
export function pageView(values: Values, answers: readonly AnswerWords[]): PageView {
  const told = (path: string) => answers.find((answer) => answer.path === path)?.text ?? '';
  const place = [text(values, 'place.name'), text(values, 'address.street'), told('commune')];
  return {
    title: text(values, 'name') || text(values, 'title'),
    categories: told('categories').replace(/, /g, ' · '),
    summary: text(values, 'summary') || text(values, 'excerpt'),
    place: place.filter(Boolean).join(', '),
    facts: answers.filter(({ path }) => !ELSEWHERE.has(path) && !PICTURES.has(path) && path !== BODY),
    blocks: textBlocks(text(values, BODY)),
  };
}
