/** Told by the filters to whom shows the same listings otherwise, as a map. */
export const FOUND_EVENT = 'listings-found';

export interface FoundDetail {
  /** `collection/slug` of what answers, in order. */
  ids: readonly string[];
}

declare global {
  interface DocumentEventMap {
    'listings-found': CustomEvent<FoundDetail>;
  }
}
