/** A finished piece of SVG. Only `element` makes one, so whatever stands in it has been escaped. */
export interface SvgNode {
  readonly markup: string;
}

export type SvgValue = string | number | undefined;

/** Allowed in no XML 1.0 document (§ 2.2), invisible, or lone surrogates. */
const FORBIDDEN = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu;

/** Characters that reorder what surrounds them (Unicode UAX #9): « exe.gnp » must not read as « png.exe ». */
const BIDI_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const SAFE_NAME = /^[a-zA-Z][a-zA-Z0-9:-]*$/;

/** Text without control characters, lone surrogates and bidirectional overrides. */
export const cleanText = (text: string): string => text.replace(FORBIDDEN, '').replace(BIDI_OVERRIDES, '');

/** Any text made safe inside an XML element or a quoted attribute. */
export const escapeXml = (text: string): string =>
  cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Shortest decimal writing with at most two decimals; refuses NaN and infinities. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a drawable number: ${value}`);
  return String(Math.round(value * 100) / 100)
    .replace('-0.', '-.')
    .replace(/^0\./, '.');
}

function attribute([name, value]: [string, SvgValue]): string {
  if (value === undefined) return '';
  if (!SAFE_NAME.test(name) || /^(?:on|style$)/i.test(name))
    throw new TypeError(`Refused attribute: ${name}`);
  return ` ${name}="${typeof value === 'number' ? formatNumber(value) : escapeXml(value)}"`;
}

/** One SVG element; strings among the children are text and get escaped, `undefined` is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, SvgValue>>,
  children: readonly (SvgNode | string | undefined)[] = [],
): SvgNode {
  if (!SAFE_NAME.test(name) || /^script$/i.test(name)) throw new TypeError(`Refused element: ${name}`);
  const start = `${name}${Object.entries(attributes).map(attribute).join('')}`;
  const inside = children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : (child?.markup ?? ''),
  );
  return { markup: inside.length > 0 ? `<${start}>${inside.join('')}</${name}>` : `<${start}/>` };
}

/** A drawing and its words for people who do not see it. Lengths are in units of the drawing. */
export interface Drawing {
  width: number;
  height: number;
  title: string;
  description: string;
  /** Makes the identifiers unique when several drawings stand in one page: letters, digits, hyphens. */
  idSuffix: string;
  children: readonly (SvgNode | undefined)[];
}

/** A whole SVG document in French, `role="img"`, named by its title and description; shown `scale` times. */
export function svgDocument(drawing: Drawing, scale = 1): string {
  const suffix = drawing.idSuffix.replace(/[^a-zA-Z0-9-]/g, '');
  const [titleId, descriptionId] = [`badge-title${suffix}`, `badge-desc${suffix}`];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${formatNumber(drawing.width)} ${formatNumber(drawing.height)}`,
    width: drawing.width * scale,
    height: drawing.height * scale,
    role: 'img',
    lang: 'fr',
    'aria-labelledby': `${titleId} ${descriptionId}`,
  };
  return element('svg', attributes, [
    element('title', { id: titleId }, [drawing.title]),
    element('desc', { id: descriptionId }, [drawing.description]),
    ...drawing.children,
  ]).markup;
}
