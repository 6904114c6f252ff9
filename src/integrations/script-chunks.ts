/** What the small behaviours of most pages share comes in one file: each file is one more request on a slow line. */
export const scriptChunks = {
  groups: [
    {
      name: 'shared',
      test: /\/src\/(?:elements\/(?:clock|favourite-button|favourites-store|open-state)|domain\/(?:agenda-counts|dates|favourites|hours|kinds|typography))\.ts$/,
    },
  ],
};
