import { withFacet, withoutFacet } from './criteria.ts';
import { type Directory, type Question, originOf } from './directory.ts';
import { type Found, find } from './find.ts';

/** The nearest listing that answers all but how far it may be; nothing without a place, or when none answers. */
export function nearest(directory: Directory, question: Question): Found | undefined {
  if (!originOf(directory, question)) return undefined;
  const anywhere = withFacet(withoutFacet(question.criteria, 'radius'), { facet: 'sort', value: 'distance' });
  return find(directory, { ...question, criteria: anywhere, isCounted: false }).found[0];
}
