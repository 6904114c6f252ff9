import script from 'virtual:embed-agenda';

export const GET = () =>
  new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
