import type { EventStatus } from '../event-status.ts';

/** What organisers write in front of a title for want of a field. */
const WORDS: readonly (readonly [RegExp, EventStatus])[] = [
  [/^annul(?:é|e|ée|ee|ation)s?$/i, 'cancelled'],
  [/^report(?:é|e|ée|ee)s?$/i, 'postponed'],
  [/^(?:complet|complète|complete)s?$/i, 'full'],
];

/** « [ANNULÉ] Concert » → the title alone, and what its first word says; `status` otherwise. */
export function statusInTitle(title: string, status: EventStatus): { title: string; status: EventStatus } {
  const [, word = '', rest = ''] =
    /^[[(]?\s*([\p{L}]{4,11})\s*(?:[\])]|[\])]?\s*[:!–—-])\s*(\S.*)$/u.exec(title) ?? [];
  const said = WORDS.find(([pattern]) => pattern.test(word))?.[1];
  return said && rest ? { title: rest, status: said } : { title, status };
}
