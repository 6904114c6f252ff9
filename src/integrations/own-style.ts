/** What marks the one stylesheet of a page that has a style of its own: src/layouts/Frame.astro. */
const OWN = /<link rel="stylesheet" href="[^"]*" data-own>/;
const OTHER = /<link rel="stylesheet" href="[^"]*">/g;

/** The page without the stylesheet that Astro gives to all, when it has its own: a frame needs a tenth of it. */
export const keepOwnStyle = (html: string): string => (OWN.test(html) ? html.replace(OTHER, '') : html);
