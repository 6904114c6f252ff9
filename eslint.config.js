import { builtinModules } from 'node:module';
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
  regex: '^astro:content$',
  message: 'Seuls src/data et content.config.ts ouvrent astro:content.',
};
const builtins = builtinModules.filter((name) => !name.startsWith('_') && name !== 'punycode');
const node = {
  regex: `^(node:|(${builtins.join('|')})(/|$))`,
  message: 'Ici, on ne lit ni fichier, ni horloge, ni environnement.',
};
const framework = { regex: '^(react|astro)', message: 'Ici, on ne connaît pas les outils d’affichage.' };
const outside = {
  regex: '^(\\.\\./)+(scripts|admin|tests|content)/',
  message: 'src/ ne dépend ni des outils, ni de la rédaction, ni des essais.',
};

/** What `no-restricted-imports` does not see, and the clock. */
const pure = (files) => ({
  files,
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: 'ImportExpression',
        message: 'Ici, les imports sont en tête de fichier : le linter les relit.',
      },
      {
        selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
        message: 'L’instant est un argument : l’horloge se lit une fois, au bord.',
      },
      {
        selector: 'MemberExpression[object.name="Date"][property.name="now"]',
        message: 'L’instant est un argument : l’horloge se lit une fois, au bord.',
      },
      { selector: 'MemberExpression[object.name="process"]', message: 'Ici, on ne lit pas l’environnement.' },
    ],
  },
});

const aboveElements = ['schema', 'data', 'components', 'islands', 'layouts', 'pages', 'integrations'];

/** Each folder of elements is one feature. */
const neighbours = {
  regex: '^\\.\\./(?!directory/)[a-z-]+/',
  message: 'Ce que deux fonctions partagent va dans src/domain, src/elements ou src/elements/directory.',
};

const tooNew = (names) => names.map((name) => ({ ...name, message: 'Absent des téléphones d’avant 2024.' }));

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
    [node, framework, outside],
  ),
  pure(['src/domain/**/*.ts', 'src/schema/**/*.ts']),
  closed(
    // A test there reads CONTRIBUTING.md.
    ['src/schema/**/!(*.test).ts'],
    ['data', 'components', 'elements', 'islands', 'layouts', 'pages', 'paths', 'integrations'],
    [node, framework, outside],
  ),
  closed(['src/data/**/*.ts'], ['components', 'elements', 'islands', 'layouts', 'pages'], [outside]),
  closed(['src/elements/**/*.ts'], aboveElements, [astroContent, node, outside]),
  closed(['src/elements/*/**/*.ts'], aboveElements, [astroContent, node, outside, neighbours]),
  {
    files: [
      'src/elements/**/*.ts',
      'src/domain/find/**/*.ts',
      'src/domain/favourite-list.ts',
      'src/domain/merge-calendars.ts',
    ],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...tooNew([
          { object: 'Map', property: 'groupBy' },
          { object: 'Object', property: 'groupBy' },
          { property: 'toSorted' },
          { property: 'toReversed' },
          { property: 'toSpliced' },
        ]),
      ],
    },
  },
  closed(
    ['src/islands/**/*.{ts,tsx}'],
    ['schema', 'data', 'components', 'layouts', 'pages', 'integrations'],
    [astroContent, node, outside],
  ),
  closed(['src/components/**/*.{astro,ts}'], ['layouts', 'pages', 'integrations'], [astroContent]),
  closed(['src/layouts/**/*.{astro,ts}'], ['pages', 'integrations'], [astroContent]),
  closed(['src/pages/**/*.{astro,ts}'], ['integrations'], [astroContent]),
  closed(
    ['src/integrations/**/*.ts'],
    ['data', 'components', 'elements', 'islands', 'layouts', 'pages'],
    [astroContent, outside],
  ),
  closed(
    ['admin/**/*.{ts,tsx}', 'scripts/**/*.ts'],
    [
      'data',
      'components',
      'elements',
      'islands/(?!fields/|views/)',
      'layouts',
      'pages',
      'paths',
      'integrations',
    ],
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
