import { countOf } from './count-of.ts';
import { type IsoDate, TIME_ZONE, addDays } from './dates.ts';

/** « 1 agenda choisi. », « 2 agendas choisis, avec toutes leurs dates. », or what to do when none is. */
export function describeChosen(count: number): string {
  if (count === 0) return 'Cochez ce qui vous intéresse.';
  const chosen = countOf(count, 'agenda choisi', 'agendas choisis');
  return count > 1 ? `${chosen}, avec toutes leurs dates.` : `${chosen}.`;
}

/** What is said of the file made of what is chosen. */
export const FILE_SAVED =
  'Fichier enregistré dans vos téléchargements\u00a0: ouvrez-le pour ajouter ces dates à votre agenda.';
/** What is said when there is nothing to put in it. */
export const NO_DATES = 'Aucune date n’est annoncée pour l’instant.';

/** The address that opens a calendar application: the same with `webcal:`. */
export const webcalAddress = (url: string): string => url.replace(/^https?:/, 'webcal:');

/** Where a calendar is followed: each address opens an application with the subscription ready. */
export interface SubscriptionLink {
  name: string;
  href: string;
}

const withQuery = (address: string, query: Record<string, string>): string =>
  `${address}?${new URLSearchParams(query).toString()}`;

/** Follows the calendar at the absolute address `url`, in the usual applications. */
export const subscriptionLinks = (url: string, name: string): SubscriptionLink[] => [
  { name: 'iPhone, Mac, Thunderbird', href: webcalAddress(url) },
  {
    name: 'Google Agenda, sur un ordinateur',
    href: withQuery('https://calendar.google.com/calendar/r', { cid: webcalAddress(url) }),
  },
  { name: 'Outlook', href: withQuery('https://outlook.live.com/calendar/0/addfromweb', { url, name }) },
];

/** A date to add by hand, once and for all. */
export interface OneDate {
  title: string;
  description: string;
  place: string;
  date: IsoDate;
  /** Last day. */
  endDate: IsoDate;
  /** `HH:MM`; nothing for whole days. */
  startTime?: string | undefined;
  endTime?: string | undefined;
}

const compact = (text: string) => text.replace(/[-:]/g, '');

/** Whole days end on the next one; without an end, an hour of no length. */
function googleDates({ date, endDate, startTime, endTime }: OneDate): string {
  if (!startTime) return `${compact(date)}/${compact(addDays(endDate, 1))}`;
  const start = `${compact(date)}T${compact(startTime)}00`;
  return `${start}/${endTime ? `${compact(endDate)}T${compact(endTime)}00` : start}`;
}

/** Local times, which Outlook reads in the zone of its owner. */
function outlookDates({ date, endDate, startTime, endTime }: OneDate): Record<string, string> {
  if (!startTime) return { startdt: date, enddt: addDays(endDate, 1), allday: 'true' };
  const startdt = `${date}T${startTime}:00`;
  return { startdt, enddt: endTime ? `${endDate}T${endTime}:00` : startdt };
}

/** Pages of the usual applications where the date is already filled in. */
export const additionLinks = (one: OneDate): SubscriptionLink[] => [
  {
    name: 'Google Agenda',
    href: withQuery('https://calendar.google.com/calendar/render', {
      action: 'TEMPLATE',
      text: one.title,
      dates: googleDates(one),
      ctz: TIME_ZONE,
      details: one.description,
      location: one.place,
    }),
  },
  {
    name: 'Outlook',
    href: withQuery('https://outlook.live.com/calendar/0/action/compose', {
      rru: 'addevent',
      subject: one.title,
      ...outlookDates(one),
      body: one.description,
      location: one.place,
    }),
  },
];
