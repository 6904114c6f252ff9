import { loadMarketsCalendar } from '../data/calendars.ts';
import { CALENDAR_TYPE } from '../domain/calendar.ts';

export const GET = async () =>
  new Response(await loadMarketsCalendar(), { headers: { 'Content-Type': CALENDAR_TYPE } });
