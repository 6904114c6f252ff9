import { type Plugin, type Rolldown, build } from 'vite';

const ID = 'virtual:embed-agenda';
const ENTRY = 'src/elements/embed-agenda/agenda-local.ts';

/** A host page in another encoding reads the script in its own: no letter may depend on it. */
const inAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The element of the embeddable agenda in one classic script, for pages that are not ours. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'agendaLocal' },
    },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as [Rolldown.RolldownOutput];
  return inAscii(output[0].code);
}

/** Gives the text of the script to the endpoint that serves it. */
export const embedScript = (): Plugin => ({
  name: 'embed-script',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load: async (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(await bundle())}` : undefined),
});
