// Checks the content, then builds the site and its search: npm run build
import { spawn } from 'node:child_process';
import { enableCompileCache } from 'node:module';
import type { AstroIntegration } from 'astro';
import { typeset } from '../src/domain/typography.ts';
import { describeSetAside } from '../src/schema/set-aside.ts';
import { tellSetAside } from '../src/set-aside.ts';
import type { Verdict } from './check-content.ts';

enableCompileCache();
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Whatever asks for it: React assembled for anything else does not run in the pages that are published.
process.env.NODE_ENV = 'production';

/** Works beside while Astro reads the content: a second less for 1,000 listings, six for 10,000. */
const check = spawn(process.execPath, ['scripts/check-content.ts'], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
const checked = new Promise<Verdict>((resolve, reject) => {
  check.once('message', (verdict) => resolve(verdict as Verdict));
  check.once('error', reject);
  check.once('exit', () => setImmediate(reject, new Error('sans réponse')));
});
tellSetAside(checked.then(({ setAside }) => setAside));
process.on('SIGTERM', () => {
  check.kill();
  process.exit(143);
});

/** Ends here, before anything of the site is written, when the check has found faults: it has said them all. */
async function contentIsSound(): Promise<void> {
  const verdict = await checked.catch((reason: unknown) => {
    console.error(`✖ Le contrôle du contenu s’est arrêté (${String(reason)}).`);
  });
  if (!verdict || verdict.isBlocked) process.exit(1);
}
void contentIsSound(); // at once, whatever Astro is doing

const soundContent: AstroIntegration = {
  name: 'sound-content',
  hooks: { 'astro:build:start': contentIsSound },
};

const start = performance.now();
try {
  const { build } = await import('astro');
  const force = process.argv.includes('--force');
  await build({ logLevel: 'error', force, integrations: [soundContent] });
  const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
  const { setAside } = await checked;
  if (setAside.length > 0) console.log(typeset(`! ${describeSetAside(setAside.length)}`));
  const end =
    setAside.length > 0 ? ' Publié avec des avertissements : ils sont plus haut, et sur /contribuer/.' : '';
  const place = process.env.OUT_DIR || 'dist';
  console.log(typeset(`✔ Site et recherche construits dans ${place} en ${seconds} s.${end}`));
} catch (error) {
  await contentIsSound(); // Astro stops at the first fault, in English
  console.error('✖ La construction du site a échoué.\n', error);
  process.exit(1);
}
