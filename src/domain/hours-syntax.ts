import OpeningHours from 'opening_hours';
import { MINUTES_PER_DAY, minutesOf } from './dates.ts';
import { templateOf } from './hours-pattern.ts';

const MAX_HOURS_LENGTH = 500;

/** Any region whose school holidays are known will do to judge an expression. */
const REGION_TO_CHECK = 'Bretagne';

const quote = (text: string) => {
  const flat = text.replace(/\s+/g, ' ');
  return `«\u202f${flat.length > 60 ? `${flat.slice(0, 59)}…` : flat}\u202f»`;
};

/** The evaluator reports its own faults on the console besides throwing; what people need is returned instead. */
export function quietly<T>(work: () => T): T {
  /* eslint-disable no-console -- keeping the evaluator's messages off the console is the purpose */
  const { error, warn } = console;
  console.error = console.warn = () => undefined;
  try {
    return work();
  } finally {
    Object.assign(console, { error, warn });
    /* eslint-enable no-console */
  }
}

/** `value` ready to be evaluated with French holidays; throws a text when it cannot be read. */
export const readHours = (value: string, region: string): OpeningHours =>
  new OpeningHours(
    value,
    { lat: 0, lon: 0, address: { country_code: 'fr', state: region } },
    {
      tag_key: 'opening_hours',
      locale: 'fr',
      mode: undefined,
      map_value: undefined,
      warnings_severity: undefined,
    },
  );

const withoutComments = (value: string) => value.replace(/"[^"]*"/g, (text) => '"'.repeat(text.length));

const sunFaults = (value: string): string[] =>
  (value.match(/\b(?:sunrise|sunset|dawn|dusk)\b/gi) ?? []).map(
    (word) => `${quote(word)} change chaque jour\u202f: écrivez des heures, par exemple 09:00-18:00.`,
  );

const openEndFaults = (value: string): string[] =>
  (value.match(/\d{1,2}:\d{2}\+/g) ?? []).map(
    (time) =>
      `${quote(time)} n’a pas d’heure de fin\u202f: écrivez-la, par exemple ${time.slice(0, -1)}-23:00.`,
  );

const LONGEST_NIGHT_MINUTES = 16 * 60;
const TIMES = /(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})/g;

const lengthOf = ([, start = '', end = '']: RegExpExecArray) =>
  minutesOf(end.padStart(5, '0')) - minutesOf(start.padStart(5, '0'));

const nightsOf = (value: string): string[] =>
  [...value.matchAll(TIMES)].filter((times) => lengthOf(times) <= 0).map(([times]) => times);

/** `12:00-10:00` reads as twenty-two hours; more likely two times were swapped. */
const reversedFaults = (value: string): string[] =>
  [...value.matchAll(TIMES)]
    .filter((times) => lengthOf(times) <= 0 && lengthOf(times) + MINUTES_PER_DAY > LONGEST_NIGHT_MINUTES)
    .map(
      ([times]) => `${quote(times)} finit avant de commencer\u202f: inversez ou corrigez les deux heures.`,
    );

/** Allowed by the syntax, refused here: what cannot be said for sure on a page that everybody reads. */
function refusals(value: string): string[] {
  const plain = withoutComments(value);
  return [...sunFaults(plain), ...openEndFaults(plain), ...reversedFaults(plain)];
}

/** The expression cut at its semicolons, comments left whole. */
const rulesOf = (value: string): string[] =>
  (value.match(/(?:"[^"]*"?|[^;"])+/g) ?? []).map((rule) => rule.trim()).filter(Boolean);

/** The rule in which character `position` of `value` falls. */
function ruleAt(value: string, position: number): string {
  const before = rulesOf(value.slice(0, position));
  return rulesOf(value)[Math.max(0, before.length - 1)] ?? value;
}

const OVERWRITTEN_NIGHT = 'additional_rule_separator_not_used_after_time_wrapping_midnight';
const CLOSED_RULE = /\b(?:off|closed)\b/i;

/** Warnings that come with time, or that a person may well mean. */
const isHarmless = (type: string, rule: string): boolean =>
  ['date_past', 'date_range_past', 'year_past', 'public_holiday'].includes(type) ||
  (type === OVERWRITTEN_NIGHT && CLOSED_RULE.test(rule) && /\d:\d/.test(rule));

/** A closed day cuts the night before at midnight and leaves the end of its own: the night itself must be closed. */
function closedNight(rule: string, value: string): string {
  const night = nightsOf(value)[0] ?? '18:00-02:00';
  const better = rule.replace(CLOSED_RULE, `${night} off`);
  return `${quote(rule)} coupe la nuit d’avant et pas la suivante\u202f: écrivez ${better}.`;
}

const WARNINGS: Record<string, (rule: string, value: string) => string> = {
  vague: (rule) =>
    `${quote(rule)} n’a pas d’heures\u202f: ajoutez-les, par exemple ${rule.split(' ')[0]} 09:00-18:00, ou «\u202foff\u202f» si c’est fermé.`,
  use_multi: (rule) =>
    `${quote(rule)} réunit deux horaires\u202f: séparez les heures par une virgule (Mo 09:00-12:00,14:00-18:00) et les jours par un point-virgule (Mo 09:00-12:00; Tu 14:00-18:00).`,
  combine_rules: (rule) =>
    `${quote(rule)} remplace la règle d’avant\u202f: réunissez les heures par une virgule, 09:00-12:00,14:00-18:00.`,
  default_state: (rule) => `${quote(rule)} efface ce qui précède\u202f: mettez cette règle en premier.`,
  strange_24_7: (_rule, value) =>
    `${quote(value)}\u202f: 24/7 s’écrit seul\u202f; avec d’autres règles ou des jours, écrivez open, ou Mo-Fr 00:00-24:00.`,
  empty_comment: () => `les guillemets "" sont vides\u202f: écrivez une précision, ou retirez-les.`,
  interpreted_as_year: (rule) =>
    `dans ${quote(rule)}, un nombre est lu comme une année\u202f: écrivez les heures avec deux-points, 10:30.`,
  [OVERWRITTEN_NIGHT]: (rule, value) =>
    CLOSED_RULE.test(rule)
      ? closedNight(rule, value)
      : `${quote(rule)} efface la fin de nuit de la règle d’avant\u202f: mettez une virgule à la place du point-virgule.`,
  additional_rule_which_evaluates_to_closed: (rule) =>
    `dans ${quote(rule)}, mettez un point-virgule à la place de la virgule devant «\u202foff\u202f».`,
};

const withPublicHolidays = (value: string) =>
  value.replace(/"[^"]*"|\bSH\b/g, (part) => (part === 'SH' ? 'PH' : part));

interface Warning {
  type: string;
  rule: string;
}

/** School holidays read as public ones: the evaluator looks at today's, and those of later years are not known. */
function warningsOf(value: string): Warning[] {
  return readHours(withPublicHolidays(value), REGION_TO_CHECK)
    .getStructuredWarnings()
    .map(({ type, position }) => ({ type, rule: ruleAt(value, position ?? 0) }))
    .filter(({ type, rule }) => !isHarmless(type, rule));
}

/** What the evaluator understood, in the syntax's own words, when that is then sound. */
function correction(understandable: string, value: string): string | undefined {
  try {
    const better = readHours(understandable, REGION_TO_CHECK).prettifyValue();
    return better !== value && judge(better).length === 0 ? better : undefined;
  } catch {
    return undefined;
  }
}

function describeWarnings(warnings: Warning[], value: string): string[] {
  const known = warnings.flatMap(({ type, rule }) => WARNINGS[type]?.(rule, value) ?? []);
  if (known.length > 0 || warnings.length === 0) return known;
  const better = correction(value, value);
  if (better) return [`${quote(value)} s’écrit ainsi\u202f: ${better}.`];
  return warnings.map(({ rule }) => `${quote(rule)} n’est pas écrit comme il faut.`);
}

/** Two rules for the same days: the second silently erases the first. */
function erasedRules(value: string): string[] {
  const selectors = rulesOf(value)
    .filter((rule) => !CLOSED_RULE.test(withoutComments(rule)) && /\d:\d/.test(rule))
    .map((rule) => rule.slice(0, rule.search(/\d{1,2}:\d/)).replace(/[:\s]+$/, ''))
    .filter(Boolean);
  return [...new Set(selectors.filter((days, index) => selectors.indexOf(days) !== index))].map(
    (days) =>
      `${quote(days)} est écrit deux fois et la seconde règle efface la première\u202f: réunissez les heures par une virgule, ${days} 09:00-12:00,14:00-18:00.`,
  );
}

const ERRORS: { pattern: RegExp; says: (guilty: string) => string }[] = [
  {
    pattern: /\b30\b.*\bjour|31 jours|compris entre 1 et 31|28 soit 29/,
    says: (guilty) => `${quote(guilty)}\u202f: ce jour n’existe pas dans ce mois.`,
  },
  {
    pattern: /fin ouverte|Point dans le temps/,
    says: (guilty) =>
      `${quote(guilty)} n’a pas d’heure de fin\u202f: écrivez le début et la fin, par exemple 09:00-12:00.`,
  },
  {
    pattern: /en dehors du jour/,
    says: (guilty) => `${quote(guilty)}\u202f: une journée commence entre 00:00 et 23:59.`,
  },
  {
    pattern: /plusieurs fois minuit/,
    says: (guilty) => `${quote(guilty)} passe minuit plus d’une fois\u202f: écrivez une règle par jour.`,
  },
  {
    pattern: /ordre inverse|mauvais ordre|Plage invalide|Veuillez inverser/,
    says: (guilty) => `${quote(guilty)} finit avant de commencer\u202f: inversez les deux bornes.`,
  },
  {
    pattern: /numéro de semaine/,
    says: (guilty) => `${quote(guilty)}\u202f: les semaines vont de 01 à 53.`,
  },
];

/** The word of `value` around character `end`. */
function wordAround(value: string, end: number): string {
  const start = /[^\s;,]*[\s;,]*$/.exec(value.slice(0, end))?.[0] ?? '';
  const rest = /^[^\s;,]*/.exec(value.slice(end))?.[0] ?? '';
  return (start + rest).trim() || value;
}

/** French ways of writing hours, turned into the syntax's; only to suggest a correction. */
const translate = (value: string): string =>
  value
    .replace(/(?<!\d)([012]\d)([0-5]\d)(?=-|$|[,;\s])/g, '$1:$2')
    .replace(/\b(?:du|de|le|les|tous)\s+/gi, '')
    .replace(/(\d{1,2}) ?h ?(\d{2})(?!\d)/gi, '$1:$2')
    .replace(/(\d{1,2}) ?h(?![a-zà-ÿ])/gi, '$1:00')
    .replace(/\s+(?:à|a|au)\s+/gi, '-')
    .replace(/\s+et\s+/gi, ',')
    .replace(/jours?\s+fériés?/gi, 'PH')
    .replace(/vacances\s+scolaires/gi, 'SH')
    .replace(/fermée?s?/gi, 'off')
    .replace(/(?<!\d)(\d):/g, '0$1:');

function describeError(error: unknown, value: string): string[] {
  const better = correction(translate(value), value);
  if (better) return [`${quote(value)} s’écrit ainsi\u202f: ${better}.`];
  const [prefix = '', message = ''] = String(error).split(' <--- ');
  const known = ERRORS.find(({ pattern }) => pattern.test(message));
  if (known) return [known.says(ruleAt(value, prefix.length))];
  const guilty = message ? wordAround(value, prefix.length) : value;
  return [`l’écriture n’est pas comprise à cet endroit\u202f: ${quote(guilty)}.`];
}

const faultsOf = (value: string): string[] => [
  ...describeWarnings(warningsOf(value), value),
  ...erasedRules(value),
];

function judge(value: string): string[] {
  if (!value.trim()) return ['l’horaire est vide.'];
  if (value.length > MAX_HOURS_LENGTH) return [`l’horaire dépasse ${MAX_HOURS_LENGTH} caractères.`];
  try {
    const refused = refusals(value);
    return refused.length > 0 ? refused : [...new Set(faultsOf(value))];
  } catch (error) {
    return describeError(error, value);
  }
}

/** Times with one digit are read, but make the evaluator frown: what holds for 09:00 is not said of 9:00. */
const HAS_SHORT_TIME = /(?<!\d)\d:\d/;

const sound = new Set<string>();

/** Faults of `value`; whole families of hours that differ by their times alone are judged once when they are sound. */
function judgeOnce(value: string): string[] {
  const family = HAS_SHORT_TIME.test(value) ? value : templateOf(value).value;
  if (sound.has(family) && refusals(value).length === 0) return [];
  const faults = quietly(() => judge(value));
  if (faults.length === 0) sound.add(family);
  return faults;
}

const known = new Map<string, string[]>();

/**
 * French sentences on what is wrong or doubtful in opening hours in OpenStreetMap's syntax; empty when they are
 * sound. Never throws. Source: wiki.openstreetmap.org/wiki/Key:opening_hours/specification.
 */
export function hoursFaults(value: string): string[] {
  const faults = known.get(value) ?? judgeOnce(value);
  known.set(value, faults);
  return faults;
}
