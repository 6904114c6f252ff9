import { DATES } from '../domain/failure-words.ts';
import { mergeCalendars } from '../domain/merge-calendars.ts';
import { FILE_SAVED, NO_DATES } from '../domain/subscription.ts';
import { now } from './clock.ts';
import { describeFailure } from './failure.ts';

async function textAt(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

function save(text: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

interface CalendarFile {
  /** Calendars of the site. */
  paths: readonly string[] | Promise<readonly string[]>;
  /** As calendars show it. */
  name: string;
  fileName: string;
}

/** Saves calendars of the site as one, put together on the device. → what to say of it */
export async function saveCalendars({ paths, name, fileName }: CalendarFile): Promise<string> {
  try {
    const calendar = mergeCalendars(await Promise.all((await paths).map(textAt)), name, now().date);
    if (!calendar) return NO_DATES;
    save(calendar, fileName);
    return FILE_SAVED;
  } catch {
    return describeFailure(DATES);
  }
}
