import { loadEventsCalendar } from '../data/calendars.ts';
import { CALENDAR_TYPE } from '../domain/calendar.ts';

export const GET = async () =>
  new Response(await loadEventsCalendar(), { headers: { 'Content-Type': CALENDAR_TYPE } });
