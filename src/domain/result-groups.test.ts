import { describe, expect, it } from 'vitest';
import { type ResultGroup, describeGroups, orderGroups } from './result-groups.ts';

const group = (type: ResultGroup['type'], count: number, score: number): ResultGroup => ({
  type,
  count,
  score,
});

describe('orderGroups', () => {
  it('puts who sells a thing before who writes about it, at equal score', () => {
    const groups = [group('articles', 1, 5), group('producers', 1, 5), group('events', 1, 5)];
    expect(orderGroups(groups).map(({ type }) => type)).toEqual(['producers', 'events', 'articles']);
  });

  it('lets a much better result go first, and drops empty groups', () => {
    const groups = [group('producers', 3, 1), group('pages', 1, 9), group('shops', 0, 0)];
    expect(orderGroups(groups).map(({ type }) => type)).toEqual(['pages', 'producers']);
  });
});

describe('describeGroups', () => {
  it('says how many results there are, and of what', () => {
    expect(describeGroups([group('producers', 2, 1), group('articles', 1, 1)])).toBe(
      '3\u00a0résultats\u00a0: 2\u00a0producteurs, 1\u00a0article.',
    );
    expect(describeGroups([group('pages', 1, 1)])).toBe('1\u00a0résultat\u00a0: 1\u00a0page.');
  });
});
