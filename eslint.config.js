import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import tseslint from 'typescript-eslint';

/** Rooms that `files` may not import from: imports point one way (docs: architecture). */
const closed = (files, rooms, extra = []) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...rooms.map((room) => ({
            regex: `^(\\.\\./)+(src/)?${room}(/|\\.ts|$)`,
            message: `Ici, on n’importe pas « ${room} » : les dépendances vont dans un seul sens.`,
          })),
          ...extra,
        ],
      },
    ],
  },
});

const astroContent = {
  regex: '^astro:',
  message: 'Seuls src/data et content.config.ts ouvrent astro:content.',
};
const node = { regex: '^node:', message: 'Le domaine ne lit ni fichier, ni horloge, ni environnement.' };
const framework = { regex: '^(react|astro)', message: 'Le domaine ne connaît pas les outils d’affichage.' };

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      '.astro',
      'test-results',
      'playwright-report',
      'src/elements/theme-early.js',
    ],
  },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-console': 'error',
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      complexity: ['error', 12],
    },
  },
  { files: ['src/**/*.tsx', 'admin/**/*.tsx'], ...a11y.configs.recommended },
  closed(
    ['src/domain/**/*.ts'],
    ['schema', 'data', 'components', 'elements', 'islands', 'layouts', 'pages', 'paths', 'integrations'],
    [astroContent, node, framework],
  ),
  closed(
    ['src/schema/**/*.ts'],
    ['data', 'components', 'elements', 'islands', 'layouts', 'pages', 'paths', 'integrations'],
    [astroContent, framework],
  ),
  closed(['src/data/**/*.ts'], ['components', 'elements', 'islands', 'layouts', 'pages']),
  closed(
    ['src/elements/**/*.ts'],
    ['schema', 'data', 'components', 'islands', 'layouts', 'pages', 'integrations'],
    [astroContent, node],
  ),
  closed(
    ['src/islands/**/*.{ts,tsx}'],
    ['data', 'components', 'layouts', 'pages', 'integrations'],
    [astroContent, node],
  ),
  closed(['src/components/**/*.astro'], ['layouts', 'pages', 'integrations']),
  closed(['src/layouts/**/*.astro'], ['pages', 'integrations']),
  closed(['src/pages/**/*.{astro,ts}'], ['integrations']),
  closed(['src/integrations/**/*.ts'], ['data', 'components', 'elements', 'islands', 'layouts', 'pages']),
  closed(
    ['admin/**/*.{ts,tsx}', 'scripts/**/*.ts'],
    ['components', 'islands', 'layouts', 'pages'],
    [astroContent],
  ),
  {
    files: ['scripts/**/*.ts', 'tests/**/*.ts', 'src/integrations/**/*.ts'],
    // Command-line tools speak to a terminal.
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.d.ts'],
    // Signatures of others.
    rules: { 'max-params': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/*.spec.ts'],
    // A table of cases is read as one thing.
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['src/**/*.astro'],
    // A page is markup read from top to bottom; its conditions are what is shown or not.
    rules: { complexity: 'off' },
  },
  {
    files: ['src/components/Cover.astro', 'src/components/JsonLd.astro', 'src/layouts/Page.astro'],
    // Markup made by the project's own serialisers (src/domain/svg.ts, json-ld.ts) and its own inline script.
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    files: ['src/**/*.astro'],
    ignores: ['src/components/Cover.astro', 'src/components/JsonLd.astro', 'src/layouts/Page.astro'],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
);
