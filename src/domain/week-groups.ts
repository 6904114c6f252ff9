/** A run of days of the week with the same text. */
export interface WeekGroup {
  /** « lundi », « lundi et mardi », « du mercredi au samedi ». */
  days: string;
  text: string;
}

function nameDays(days: readonly string[]): string {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (days.length === 1) return first;
  return days.length === 2 ? `${first} et ${last}` : `du ${first} au ${last}`;
}

/** Joins neighbouring days that say the same, in their order. */
export function groupDays(week: readonly { day: string; text: string }[]): WeekGroup[] {
  const runs: { days: string[]; text: string }[] = [];
  for (const { day, text } of week) {
    const last = runs.at(-1);
    if (last?.text === text) last.days.push(day);
    else runs.push({ days: [day], text });
  }
  return runs.map(({ days, text }) => ({ days: nameDays(days), text }));
}
