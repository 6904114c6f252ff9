/**
 * What an address and an embeddable agenda call the two kinds of dates; apart from what else is asked of the agenda,
 * for which the script of the embeddable one has no room.
 */
export const MARKETS = 'marches';
export const EVENTS = 'evenements';
