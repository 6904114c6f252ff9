/** Told by the filters to whom shows the same listings otherwise, as a map. */
export const FOUND_EVENT = 'listings-found';

export interface FoundDetail {
  /** `collection/slug`, in order. */
  ids: readonly string[];
}

/** Told by the map to whom lists the same listings: those of a mark that was opened. */
export const CHOSEN_EVENT = 'listings-chosen';

declare global {
  interface DocumentEventMap {
    'listings-found': CustomEvent<FoundDetail>;
    'listings-chosen': CustomEvent<FoundDetail>;
  }
}
