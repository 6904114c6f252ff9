import { typeset } from '../typography.ts';

type Rule = readonly [pattern: RegExp, replacement: string];

const THIN = '\u202f';
const NBSP = '\u00a0';
/** Every pattern that begins with spaces looks at what stands before the first: it reads a run of them once. */
const S = '[ \\u00a0\\u202f]';

const rule = (pattern: string, replacement: string): Rule => [new RegExp(pattern, 'gu'), replacement];

/** What a mark may follow without its space, and what may come after it. */
const WORD = '[\\p{L}\\p{M}»”)\\]…€%°’\\ufffc]';
const END = '(?=[\\s»”)\\]"…]|$)';
const IS_SCHEME = '(?<!(?<!\\p{L})(?:https?|mailto|tel|webcal))';
const IS_SHORTCODE = '(?<!:[\\p{L}\\d_+-]{1,30})';

/** The common rules know only marks that have a space before them. */
const forgotten: readonly Rule[] = [
  rule(`(?:(?<=${WORD})${S}*(?![;:]\\))|(?<=\\d)${S}*(?=[;?])(?!;\\)))([;!?]+)${END}`, `${THIN}$1`),
  rule(`(?<=${WORD}|\\d)${IS_SCHEME}${IS_SHORTCODE}${S}*:(?!\\))${END}`, `${NBSP}:`),
];

const NOT_IN_A_WORD = '(?<![\\p{L}\\p{N}])';
const NUMBER = '(?<![\\p{L}_/#.,\\d])\\d{1,9}(?:[.,]\\d{1,4})?';
const UNITS = '€|%|°C|h|min|km²|km|cm|mm|m²|m³|m|kg|mg|g|cl|ml|l|ha|kWh';
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

/** Hours come before units, which « 8h30 » hides. */
const together: readonly Rule[] = [
  rule(`(?<=(?<![\\p{L}\\p{N}_.,:/#])\\d{1,2})${S}*h${S}*(?=[0-5]\\d(?![\\p{L}\\p{N}]))`, `${NBSP}h${NBSP}`),
  rule(`(?<=${NUMBER})${S}*(${UNITS})(?![\\p{L}\\p{N}'’])`, `${NBSP}$1`),
  rule(`(?<=(?<![\\p{L}\\p{N}.,/])(?:\\d{1,2}|1er))${S}+(?=(?:${MONTHS})(?![\\p{L}\\p{N}]))`, NBSP),
  rule(`(?<=${NOT_IN_A_WORD}[nN][°º])${S}*(?=\\d)`, NBSP),
  rule(`(?<=(?<![\\p{L}\\p{N}.])(?:MM?\\.|Mmes?|Mlles?|Drs?|Mgr|Me))${S}+(?=\\p{Lu})`, NBSP),
  rule(
    `(?<=${NOT_IN_A_WORD}(?:pp?\\.|art\\.|chap\\.|vol\\.|fig\\.|§))${S}+(?=\\d|[IVXLC]{1,8}(?!\\p{L}))`,
    NBSP,
  ),
  rule(`(?<=${NOT_IN_A_WORD}(?:\\d{1,2}|[IVX]{1,7})(?:er|i?[eè]me|es?))${S}+(?=siècles?(?!\\p{L}))`, NBSP),
  rule(`(?<=^|\\u2028)([–—])${S}+(?=\\S)`, `$1${NBSP}`),
];

/** 01 99 00 12 34, +33 1 99 00 12 34; a sixth pair would make it something else. */
const PHONE = new RegExp(
  `(?<![\\p{L}\\p{N}+])(?:0|\\+\\d{2,3}${S}?(?:\\(0\\)${S}?)?)[1-9](?:${S}\\d\\d){4}(?!\\d|${S}\\d\\d(?!\\d))`,
  'gu',
);

const replaceAll = (text: string, rules: readonly Rule[]) =>
  rules.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);

const joinPhones = (text: string) => text.replace(PHONE, (phone) => phone.replaceAll(' ', NBSP));

/** A smile stands apart. */
const freeSmiles = (text: string) => text.replace(/[\u00a0\u202f](?=[:;]\))/g, ' ');

/** No-break spaces of `typeset`, those that were forgotten, and those of dates, numbers, names and references. */
export const withSpaces = (text: string): string =>
  freeSmiles(typeset(replaceAll(replaceAll(joinPhones(text), together), forgotten)));
