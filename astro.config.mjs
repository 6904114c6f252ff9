import { satteri } from '@astrojs/markdown-satteri';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { admin } from './src/integrations/admin.ts';
import { embedScript } from './src/integrations/embed-script.ts';
import { displayFont } from './src/integrations/display-font.ts';
import { markdown } from './src/integrations/markdown.ts';
import { keepOwnHashes } from './src/integrations/own-hashes.ts';
import { keepOwnStyle } from './src/integrations/own-style.ts';
import { contentPolicy } from './src/integrations/policy.ts';
import { renderedPages } from './src/integrations/rendered-pages.ts';
import { scriptChunks } from './src/integrations/script-chunks.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { cacheDir, outDir, site } from './src/settings.ts';
import { keepFindable, notFindable } from './src/integrations/site-map.ts';
import { territoryColours } from './src/integrations/territory-colours.ts';

process.env.TZ = 'Europe/Paris';

export default defineConfig({
  site: site.origin,
  base: site.pathname,
  trailingSlash: 'always',
  outDir,
  cacheDir,
  build: { concurrency: 4, format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false, processor: satteri(markdown(site.pathname)) },
  image: { layout: 'none', responsiveStyles: false },
  fonts: [displayFont],
  security: { csp: contentPolicy },
  integrations: [
    react({ exclude: ['**/admin/**'] }),
    sitemap({ serialize: keepFindable }),
    renderedPages({
      readers: [searchIndex(), notFindable],
      rewrite: (html) => keepOwnStyle(keepOwnHashes(html)),
      last: [
        '/label/[segment]/[slug]',
        '/label/[segment]/[slug]/imprimer',
        '/integrer/fiche/[segment]/[slug]',
        '/integrer/badge/[segment]/[slug]',
        '/communes/[slug]/cette-semaine',
        '/agenda/[...month]',
        '/agenda/archives/[year]',
      ],
    }),
    admin(),
  ],
  vite: {
    plugins: [territoryColours(), embedScript()],
    build: { cssCodeSplit: false, assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: scriptChunks } } } } },
  },
  prefetch: false,
  devToolbar: { enabled: false },
});
