import { useEffect, useState } from 'react';
import { type BadgeState, formatBadgeState, parseBadgeState } from '../domain/badge/state.ts';

/** Browsers refuse more than about a hundred changes of address in thirty seconds. */
const ADDRESS_DELAY_MS = 400;

/** State of the generator, kept in the address so that a badge can be shared. */
export function useBadgeAddress(): [BadgeState, (change: Partial<BadgeState>) => void] {
  const [state, setState] = useState(() => parseBadgeState(window.location.search));
  useEffect(() => {
    const query = formatBadgeState(state);
    const timer = setTimeout(() => {
      window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname);
    }, ADDRESS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return [state, (change) => setState((before) => ({ ...before, ...change }))];
}

/** Address of the generator with this state in it. */
export function addressOf(state: BadgeState): string {
  const { origin, pathname } = window.location;
  const query = formatBadgeState(state);
  return origin + pathname + (query ? `?${query}` : '');
}
