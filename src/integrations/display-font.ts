import { fontProviders } from 'astro/config';

/** The one font file of the site, with metrics-matched fallbacks so that nothing jumps. */
export const displayFont = {
  provider: fontProviders.local(),
  name: 'Bricolage Grotesque',
  cssVariable: '--font-display',
  fallbacks: ['Arial', 'sans-serif'],
  options: {
    variants: [
      {
        weight: '200 800',
        style: 'normal',
        display: 'swap',
        src: ['@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2'],
      },
    ],
  },
} as const;
