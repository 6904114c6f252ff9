import { type IsoDate, addMonths, daysBetween, formatDay } from './dates.ts';
import { MAX_RULE_YEARS, type Recurrence, type Schedule, ruleDays } from './recurrence.ts';

const dayWithYear = (date: IsoDate) => `${formatDay(date)} ${date.slice(0, 4)}`;

/** « alors que rien n’est prévu ce jour-là : la date la plus proche est le samedi 26 décembre 2026 ». */
function nothingOn(date: IsoDate, days: readonly IsoDate[]): string {
  const distance = (day: IsoDate) => Math.abs(daysBetween(date, day));
  const [closest = date] = days.toSorted((one, other) => distance(one) - distance(other));
  return `alors que rien n’est prévu ce jour-là\u202f: la date la plus proche est le ${dayWithYear(closest)}.`;
}

function exceptionFaults({ except, moved }: Recurrence, days: IsoDate[]): string[] {
  const missing = except
    .filter((date) => !days.includes(date))
    .map((date) => `le ${dayWithYear(date)} est excepté ${nothingOn(date, days)}`);
  const lost = moved
    .filter(({ from }) => !days.includes(from))
    .map(({ from }) => `le ${dayWithYear(from)} est déplacé ${nothingOn(from, days)}`);
  const twice = moved
    .filter(({ from }) => except.includes(from))
    .map(({ from }) => `le ${dayWithYear(from)} est à la fois excepté et déplacé.`);
  return [...missing, ...lost, ...twice];
}

const moveFaults = ({ except, moved }: Recurrence, days: IsoDate[]): string[] =>
  moved
    .filter(
      ({ to }, index) =>
        (days.includes(to) && !except.includes(to) && !moved.some(({ from }) => from === to)) ||
        moved.findIndex((one) => one.to === to) < index,
    )
    .map(
      ({ from, to }) => `le ${dayWithYear(from)} est déplacé au ${dayWithYear(to)}, qui est déjà une date.`,
    );

function startFaults(start: IsoDate, days: IsoDate[]): string[] {
  const [first] = days;
  if (!first) return ['la répétition ne donne aucune date.'];
  if (first === start) return [];
  return [
    `le premier jour, ${dayWithYear(start)}, n’est pas une date de la répétition\u202f: la première est le ${dayWithYear(first)}.`,
  ];
}

const weekFaults = ({ every, week }: Recurrence): string[] =>
  every === 'week' && week.length > 0
    ? [
        'la semaine du mois ne va pas avec «\u202fchaque semaine\u202f»\u202f: choisissez «\u202fchaque mois\u202f».',
      ]
    : [];

/** What a list of dates cannot have, and what a rule must. */
function listFaults({ every, interval, weekdays, week, months, also, except }: Recurrence): string[] {
  if (every !== 'dates') return [];
  const hasRule = interval > 1 || [weekdays, week, months].some((choices) => choices.length > 0);
  return [
    ...(hasRule
      ? ['une liste de dates n’a ni jours, ni semaines, ni mois, ni intervalle\u202f: retirez-les.']
      : []),
    ...(also.length === 0 ? ['il manque les autres dates de la liste.'] : []),
    ...(except.length > 0
      ? ['une liste de dates n’a pas d’exceptions\u202f: retirez la date de la liste.']
      : []),
  ];
}

function endFaults({ every, until }: Recurrence, start: IsoDate): string[] {
  if (every === 'dates') return [];
  if (!until) return ['la répétition ne finit jamais.'];
  return until > addMonths(start, MAX_RULE_YEARS * 12)
    ? [`la répétition dure plus de ${MAX_RULE_YEARS}\u00a0ans.`]
    : [];
}

/** Other dates that the rule gives already, or written twice. */
const extraFaults = ({ also }: Recurrence, days: IsoDate[]): string[] =>
  also
    .filter(({ date }, index) => days.includes(date) || also.findIndex((one) => one.date === date) < index)
    .map(({ date }) => `le ${dayWithYear(date)} est ajouté alors que c’est déjà une date.`);

const moveTwiceFaults = ({ moved }: Recurrence): string[] =>
  moved
    .filter(({ from }, index) => moved.findIndex((one) => one.from === from) < index)
    .map(({ from }) => `le ${dayWithYear(from)} est déplacé deux fois.`);

const idleMoveFaults = ({ moved }: Recurrence): string[] =>
  moved
    .filter(({ from, to, startTime }) => from === to && !startTime)
    .map(({ from }) => `le ${dayWithYear(from)} est déplacé au même jour, sans autre heure.`);

/** Readers of calendars take each date of a series of whole days for a whole day. */
const hourFaults = ({ startTime, recurrence }: Schedule): string[] =>
  (recurrence?.moved ?? [])
    .filter((move) => move.startTime && !startTime)
    .map(
      ({ to }) =>
        `le ${dayWithYear(to)} a une heure, alors que l’événement dure toute la journée\u202f: donnez-lui d’abord une heure.`,
    );

/** An end alone would change nothing. */
const loneEndFaults = ({ moved, also }: Recurrence): string[] =>
  [...moved.map((move) => ({ ...move, date: move.to })), ...also]
    .filter(({ startTime, endTime }) => endTime && !startTime)
    .map(({ date }) => `le ${dayWithYear(date)} a une heure de fin sans heure de début.`);

/** French sentences on what contradicts itself in a recurrence; empty when it is sound or when there is none. */
export function recurrenceFaults(schedule: Schedule): string[] {
  const { start, recurrence } = schedule;
  if (!recurrence) return [];
  const rule = ruleDays(recurrence, start);
  const ends = endFaults(recurrence, start);
  if (rule.length === 0) return [...ends, ...startFaults(start, rule)];
  const days = [...rule, ...recurrence.also.map(({ date }) => date)];
  return [
    ...ends,
    ...weekFaults(recurrence),
    ...listFaults(recurrence),
    ...startFaults(start, rule),
    ...extraFaults(recurrence, rule),
    ...exceptionFaults(recurrence, days),
    ...moveTwiceFaults(recurrence),
    ...idleMoveFaults(recurrence),
    ...moveFaults(recurrence, days),
    ...loneEndFaults(recurrence),
    ...hourFaults(schedule),
  ];
}
