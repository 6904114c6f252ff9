import script from 'virtual:embed-directory';

export const GET = () =>
  new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
