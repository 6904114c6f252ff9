import { Scalar } from 'yaml';

/** A value without quotes of which the site could make something else than what its author reads. */
export interface BareValue {
  /** Keys, and numbers inside lists. */
  path: (string | number)[];
  line: number;
  /** As written. */
  text: string;
  /** What the YAML reader of the build makes of it, when it differs from ours. */
  built?: Date | number | string;
  /** True when a comment follows on its line: what its author wrote after # is not in it. */
  isCut: boolean;
}

// Astro reads fields with js-yaml, whose types are not quite those of YAML 1.2: lib/type/timestamp.js, int.js, float.js.
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIMESTAMP =
  /^\d{4}-\d\d?-\d\d?(?:T|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/i;
const INTEGER = /^([-+]?)(0b[01]+|0o[0-7]+|0x[\da-fA-F]+)$/;
const SIGNED_POINT = /^[-+]\.\d+(?:e[-+]?\d+)?$/i;

/** What the build reads in `text`, known to us as `value`; undefined when it is the same. */
function builtFrom(value: unknown, text: string): BareValue['built'] {
  if (typeof value === 'number') return SIGNED_POINT.test(text) ? text : undefined;
  if (typeof value !== 'string') return undefined;
  if (DATE.test(text) || TIMESTAMP.test(text)) return new Date(text);
  const [, sign, digits] = INTEGER.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits) * (sign === '-' ? -1 : 1);
}

const COMMENT = /^[ \t]*#/;

/** What is to be known of a value in `yaml` beside itself; undefined for nearly all of them. */
export function bareValue(
  { type, value, source = '', range }: Scalar,
  yaml: string,
): Pick<BareValue, 'text' | 'built' | 'isCut'> | undefined {
  if (type !== Scalar.PLAIN || !range) return undefined;
  const built = builtFrom(value, source);
  const isCut = COMMENT.test(yaml.slice(range[1]));
  return built === undefined && !isCut
    ? undefined
    : { text: source, ...(built !== undefined && { built }), isCut };
}
