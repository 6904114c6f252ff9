import { loadAgendaCalendar } from '../data/calendars.ts';

export const GET = async () =>
  new Response(await loadAgendaCalendar(), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
