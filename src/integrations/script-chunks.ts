/** What the small behaviours of most pages share comes in one file: each file is one more request on a slow line. */
export const scriptChunks = {
  groups: [
    {
      name: 'shared',
      test: /\/src\/(?:elements\/(?:clock|open-state)|domain\/(?:agenda-counts|dates|hours|kinds|typography))\.ts$/,
    },
    {
      // What a listing shares with the pages of products, of favourites and of the calendar of seasons.
      name: 'listing',
      test: /\/src\/(?:elements\/(?:outlet-week|page-tools|sharing|favourites\/favourites-store)|domain\/favourites)\.ts$/,
    },
  ],
};
