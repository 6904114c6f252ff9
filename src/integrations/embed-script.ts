import { type Plugin, type Rolldown, build } from 'vite';
import { inAscii } from '../domain/ascii.ts';

const PREFIX = 'virtual:embed-';

/** The elements that other sites show, one script for each. */
const ENTRIES: Readonly<Record<string, string>> = {
  agenda: 'src/elements/embed-agenda/agenda-local.ts',
  directory: 'src/elements/embed-directory/annuaire-local.ts',
};

/** Elements in one classic script, for pages that are not ours. */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      lib: { entry, formats: ['iife'], name: 'local' },
    },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as [Rolldown.RolldownOutput];
  return inAscii(output[0].code);
}

const entryOf = (id: string) => ENTRIES[id.slice(id.indexOf(PREFIX) + PREFIX.length)];

/** Gives the text of each script to the endpoint that serves it. */
export const embedScript = (): Plugin => ({
  name: 'embed-script',
  resolveId: (id) => (id.startsWith(PREFIX) && entryOf(id) ? `\0${id}` : undefined),
  load: async (id) => {
    const entry = id.startsWith(`\0${PREFIX}`) ? entryOf(id) : undefined;
    return entry && `export default ${JSON.stringify(await bundle(entry))}`;
  },
});
