import { type Plugin, type Rolldown, build } from 'vite';
import { inAscii } from '../domain/ascii.ts';

const ID = 'virtual:embed-agenda';
const ENTRY = 'src/elements/embed-agenda/agenda-local.ts';

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
