/** A name of the Web without what comes before it, and nothing that has a scheme of its own. */
const BARE = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:[/?#]\S*)?$/i;

/** `www.ferme.example/miel` as an address that opens; any other text as it is. */
export const withScheme = (text: string): string =>
  BARE.test(text.trim()) ? `https://${text.trim()}` : text;
