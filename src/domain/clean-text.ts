/** More than any description needs; the rest of a longer one is not even read. */
const MAX_RAW_LETTERS = 20_000;
const MAX_TEXT_LETTERS = 6000;

/** The named entities that French texts hold. Source: https://html.spec.whatwg.org/multipage/named-characters.html */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ num: '#', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', euro: '€' },
    ...{ deg: '°', middot: '·' },
    ...{ agrave: 'à', acirc: 'â', ccedil: 'ç', eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë', icirc: 'î' },
    ...{ iuml: 'ï', ocirc: 'ô', ugrave: 'ù', ucirc: 'û', uuml: 'ü', oelig: 'œ', aelig: 'æ', Agrave: 'À' },
    ...{ Acirc: 'Â', Ccedil: 'Ç', Eacute: 'É', Egrave: 'È', Ecirc: 'Ê', OElig: 'Œ', laquo: '«', raquo: '»' },
    ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', ndash: '–', mdash: '—', bull: '•' },
  }),
);

function decodeEntity(whole: string, code: string): string {
  if (!code.startsWith('#')) return ENTITIES.get(code) ?? whole;
  const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

const decodeEntities = (text: string) =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, code: string) =>
    decodeEntity(whole, code),
  );

/** What has no place in a text: control and format characters (those that reorder a line too), half characters. */
const dropInvisible = (text: string) =>
  text
    .replace(/\p{Cs}|[\ufffe\uffff]/gu, '')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replace(/[^\P{Cf}\u200d]/gu, '');

const BLOCKS =
  'p|div|h[1-6]|ul|ol|dl|table|blockquote|section|article|header|footer|main|aside|figure|figcaption|pre|hr';
/** An item, with the blocks that open in it at once. */
const ITEM = new RegExp(`<li\\b[^<>]*>(?:\\s*<(?:${BLOCKS})\\b[^<>]*>)*`, 'gi');
const BLOCK = new RegExp(`</?(?:${BLOCKS})\\b[^<>]*>`, 'gi');

/** Text of an HTML fragment, or of a text that holds none: blocks on their own lines, items after a hyphen. */
const withoutTags = (html: string) =>
  html
    .replace(/<(script|style|template|iframe)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(ITEM, '\n- ')
    .replace(BLOCK, '\n\n')
    .replace(/<(?:br|d[td])\b[^<>]*>|<\/(?:li|tr)\s*>/gi, '\n')
    .replace(/<(?:img|\/?t[dh])\b[^<>]*>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '');

/**
 * Several lines of plain text from HTML or text of a stranger, whose first `max` letters are read; at most one empty line
 * in a row.
 */
export function plainText(raw: string, max = MAX_RAW_LETTERS): string {
  const text = decodeEntities(withoutTags(raw.slice(0, max).replace(/\r\n?/g, '\n')));
  return dropInvisible(text)
    .replace(/[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(- .+)\n\n(?=- )/gm, '$1\n')
    .trim();
}

/** Text of at most `max` letters, cut after a word. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > max / 2 ? cut.slice(0, space) : cut;
  return `${kept.replace(/\p{Cs}$/u, '').replace(/[\s,;:.–-]+$/, '')}…`;
}

/** One line of plain text of at most `max` letters; a sign that a spreadsheet would take for a formula is dropped. */
export const oneLine = (raw: string, max: number): string =>
  cutText(
    plainText(raw)
      .replace(/\s+/g, ' ')
      .replace(/^[=@\s]+/, ''),
    max,
  ).trim();

/** Same as `oneLine` for a value of any kind; undefined when nothing is left of it. */
export const lineOf = (raw: unknown, max: number): string | undefined =>
  (typeof raw === 'string' || typeof raw === 'number') && oneLine(String(raw), max)
    ? oneLine(String(raw), max)
    : undefined;

const MAX_ADDRESS_LETTERS = 300;

/** Complete `https:` address, from one in `http:` too; undefined for anything else. */
export function httpsAddress(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || raw.length > MAX_ADDRESS_LETTERS) return undefined;
  const address = raw
    .trim()
    .replace(/^http:/i, 'https:')
    .replace(/^https:/i, 'https:');
  return /^https:\/\/[^\s<>"'`\\@/?#]+\.[^\s<>"'`\\@/?#]+(?:[/?#][^\s<>"'`\\]*)?$/.test(address)
    ? address
    : undefined;
}

/** Addresses that become links; a full stop after one is not part of it. */
const LINK =
  /((?:https?:\/\/|www\.)[^\s<>"'`\\()[\]{}|*]*[^\s<>"'`\\()[\]{}|*.,;:!?…»]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/i;

function linkOf(found: string): string {
  if (!/^(?:https?:|www\.)/i.test(found)) return `<${found}>`;
  const address = httpsAddress(/^www\./i.test(found) ? `https://${found}` : found);
  return address ? `<${address}>` : escapeMarkup(found).replace(':', '\\:').replace('www.', 'www\\.');
}

/** Signs of CommonMark and of its tables, strikes and footnotes. Source: https://spec.commonmark.org/0.31.2/#backslash-escapes */
const escapeMarkup = (text: string) => text.replace(/[\\`*_[\]<>~|&$^{}]/g, '\\$&');

const escapeStart = (line: string) =>
  line.replace(/^([-+=#:]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

const inlineMarkdown = (line: string) =>
  line
    .split(LINK)
    .map((part, index) => (index % 2 ? linkOf(part) : escapeMarkup(part)))
    .join('');

function markdownLine(line: string): string {
  const [, item] = /^[-•*·] (.+)/.exec(line) ?? [];
  return item === undefined ? escapeStart(inlineMarkdown(line)) : `- ${escapeStart(inlineMarkdown(item))}`;
}

/** Plain text as Markdown that reads the same: lines stay lines, nothing in it becomes markup but addresses. */
export function markdownOf(text: string): string {
  const lines = cutLines(text).split('\n').map(markdownLine);
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      return line && next && !line.startsWith('- ') && !next.startsWith('- ') ? `${line}\\` : line;
    })
    .join('\n')
    .replace(/^(?!- )(.+)\n(?=- )/gm, '$1\n\n')
    .replace(/^(- .+)\n(?!- )(?=.)/gm, '$1\n\n')
    .trim();
}

/** A long text stops after a line or a word. */
const cutLines = (text: string) =>
  text.length <= MAX_TEXT_LETTERS ? text : cutText(text.replace(/\n+$/, ''), MAX_TEXT_LETTERS);

/** Signs of Markdown taken away, for a feed that writes it: pictures go, links keep their words and address. */
export const withoutMarkdown = (markdown: string): string =>
  markdown
    .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)/g, '')
    .replace(/\[([^\]\n]{1,300})\]\(([^)\s]{1,300})\)/g, (_, words: string, address: string) =>
      words === address ? address : `${words} (${address})`,
    )
    .replace(/^#{1,6} +/gm, '')
    .replace(/^> ?/gm, '')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,500})\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]{1,500})\*/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1');

const MAX_SUMMARY_LETTERS = 200;
const MIN_SENTENCE_LETTERS = 20;

/** First sentence of a plain text, on one line of at most 200 letters; undefined when there is no text. */
export function firstSentence(text: string): string | undefined {
  const line = oneLine(text.split('\n\n')[0] ?? '', 2 * MAX_SUMMARY_LETTERS);
  const end = line.slice(MIN_SENTENCE_LETTERS).search(/[.!?…](?=\s)/);
  const sentence = end === -1 ? line : line.slice(0, MIN_SENTENCE_LETTERS + end + 1);
  return cutText(sentence, MAX_SUMMARY_LETTERS) || undefined;
}
