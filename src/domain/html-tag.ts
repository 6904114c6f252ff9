/** A tag, and not an address between angle brackets. */
const TAG = /<\/?[a-z][^>:@]*>/i;
const CODE = /```[\s\S]*?```|`[^`\n]*`/g;

/**
 * French sentence on the first HTML tag of a Markdown text outside of its code; undefined when there is none. Forms ask
 * this early; the check reads texts with the parser of the site, which no browser has.
 */
export function tagFault(text: string): string | undefined {
  const [tag] = TAG.exec(text.replace(CODE, '')) ?? [];
  return tag && `« ${tag} » ne paraîtra pas : retirez-le, le texte suffit.`;
}
