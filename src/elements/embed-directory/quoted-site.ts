import type { QuotedSite } from '../../domain/embed-directory-codes.ts';
import type { Source } from './embed-source.ts';

/** Our site as the codes of a form quote it: `data-origin`, `data-site` and `data-script` of the form. */
export const quotedIn = ({ origin = '', site = '', script = '' }: DOMStringMap): QuotedSite => ({
  absolute: (path) => new URL(path, origin).href,
  name: site,
  script,
});

/** The script of the elements as this very page reads it, wherever it is published. */
export const sourceIn = ({ script = '' }: DOMStringMap): Source => ({
  src: new URL(script, location.href).href,
  nonce: '',
});
