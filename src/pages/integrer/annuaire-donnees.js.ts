import { loadListData } from '../../data/embed-directory.ts';
import { LIST_FILE, sayingOf } from '../../domain/embed-directory-files.ts';
import { sayingScript } from '../../domain/saying-script.ts';

export const GET = async () =>
  new Response(sayingScript(sayingOf(LIST_FILE), await loadListData()), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
