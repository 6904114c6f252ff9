/** What the small behaviours of most pages share comes in one file: each file is one more request on a slow line. */
export const scriptChunks = {
  groups: [
    {
      name: 'shared',
      test: /\/src\/(?:elements\/(?:clock|coming|coming-events|next-date|open-state)|domain\/(?:agenda-counts|capitalize|count-of|dates|hours|next-date))\.ts$/,
    },
    {
      // What the agenda shares with what finds, which needs nothing else of it; a listing has no room for it.
      name: 'days',
      test: /\/src\/(?:elements\/(?:agenda-days|late)|domain\/(?:agenda-day-name|late-words|near-days))\.ts$/,
    },
    {
      // What the filters of lists and of the agenda read and draw alike, and hours as they are drawn: most pages only read them.
      name: 'filters',
      test: /\/src\/(?:elements\/(?:address|chips|make|read-json)|domain\/hours-writing)\.ts$/,
    },
    {
      // What a listing shares with the pages of products, of favourites and of the calendar of seasons.
      name: 'listing',
      test: /\/src\/(?:elements\/(?:outlet-week|page-tools|sharing|favourites\/favourites-store)|domain\/(?:favourites|verification-words))\.ts$/,
    },
    {
      // What finding shares with the seasons, the badge, the composer of posts and what other sites show, which need nothing else of it.
      name: 'words',
      test: /\/src\/domain\/(?:commune-name|fold|seasons|slug|find\/(?:stem|tokens))\.ts$/,
    },
    {
      // What finds in lists, in a sentence and on the map.
      name: 'directory',
      test: /\/src\/(?:elements\/directory|domain\/find)\//,
      minShareCount: 2,
    },
  ],
};
