import { type IsoDate, formatDay } from './dates.ts';
import { type Stall, EVERY_DAY, isStallDay } from './stall.ts';

/** The next day of a market among its `days` in order; undefined when all are past. */
export const nextMarketDay = (days: readonly IsoDate[], today: IsoDate): IsoDate | undefined =>
  days.find((day) => day >= today);

/** « Qui vient samedi 28 novembre », « Qui vient aujourd’hui, samedi 28 novembre » when `today` is known. */
export const describeStallDay = (date: IsoDate, today?: IsoDate): string =>
  `Qui vient ${date === today ? 'aujourd’hui, ' : ''}${formatDay(date, today)}`;

/** Title over those who are not there. */
export const titleOfAway = (count: number): string => `N’y ${count > 1 ? 'seront' : 'sera'} pas`;

/** Stallholders parted into those who are at the market on `date` and those who are not, in the same order. */
export const partStalls = <S extends { stall: Stall }>(
  stalls: readonly S[],
  date: IsoDate,
): { present: S[]; away: S[] } => ({
  present: stalls.filter(({ stall }) => isStallDay(stall, date)),
  away: stalls.filter(({ stall }) => !isStallDay(stall, date)),
});

/** What a stallholder says of its days, for an attribute; undefined for who is there each day. */
export function writeStall({ weekdays, weeks, months, absences }: Stall): string | undefined {
  const told = {
    ...(weekdays.length > 0 && { weekdays }),
    ...(weeks !== 'all' && { weeks }),
    ...(months.length > 0 && { months }),
    ...(absences.length > 0 && { absences }),
  };
  return Object.keys(told).length > 0 ? JSON.stringify(told) : undefined;
}

/** Undoes `writeStall`. */
export const readStall = (text: string | undefined): Stall => ({
  ...EVERY_DAY,
  ...(text ? (JSON.parse(text) as Partial<Stall>) : {}),
});
