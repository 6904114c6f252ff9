import { addMonths, formatDate, isRealDate } from '../../domain/dates.ts';
import { ADVICE, type AdviceName } from '../advice.ts';
import { ownValue } from '../walk.ts';
import type { Content, Entry, Fault } from './content.ts';

/** A remark of the check, with the name of its rule. */
export interface Remark extends Fault {
  rule: AdviceName;
}

interface Exception {
  /** Where it is written. */
  written: Entry;
  /** `producers/ferme-du-lac.md` */
  path: string;
  rule: string;
  until: string;
}

const text = (data: unknown, key: string): string => String(ownValue(data, key) ?? '');

const exceptionsOf = ({ entries }: Content): Exception[] =>
  entries
    .filter(({ collection }) => collection === 'exceptions')
    .map((written) => ({
      written,
      path: `${text(written.data, 'entry')}${/\.\w+$/.test(text(written.data, 'entry')) ? '' : '.md'}`,
      rule: text(written.data, 'rule'),
      until: text(written.data, 'until'),
    }));

const remarkName = (rule: string): string => (ADVICE as Record<string, string>)[rule] ?? rule;

const onException = ({ written }: Exception, what: string, repair: string): Fault => ({
  ...{ path: written.path, field: written.item, what, repair },
});

const LONGEST_MONTHS = 12;

/** What is to be said of an exception: it has expired, lasts too long, or is needed no more. */
function uselessness(exception: Exception, isNeeded: boolean, today: string): Fault | undefined {
  const { path, rule, until } = exception;
  const about = `l’exception « ${remarkName(rule)} » de content/${path}`;
  if (isRealDate(until) && until < today)
    return onException(
      exception,
      `${about} a expiré le ${formatDate(until)}.`,
      'Relisez la fiche : si la remarque ne s’applique toujours pas, repoussez la date ; sinon, supprimez l’exception.',
    );
  const last = addMonths(today, LONGEST_MONTHS);
  if (isRealDate(until) && until > last)
    return onException(
      exception,
      `${about} dure plus d’un an.`,
      `Écrivez une date d’ici au ${formatDate(last)} : quelqu’un la relira.`,
    );
  return isNeeded ? undefined : onException(exception, `${about} ne sert plus.`, 'Supprimez-la.');
}

/** Without a dictionary nobody knows what is misspelled. */
const isUnknown = ({ rule }: Exception, { speller }: Content): boolean => rule === 'spelling' && !speller;

/** The remarks without those that are excepted, and what is to be said of the exceptions themselves. */
export function withExceptions(content: Content, remarks: readonly Remark[]): Fault[] {
  const exceptions = exceptionsOf(content);
  const holds = (exception: Exception, { path, rule }: Remark) =>
    exception.path === path && exception.rule === rule;
  const isValid = ({ until }: Exception) => isRealDate(until) && until >= content.today;
  const kept = remarks.filter(
    (remark) => !exceptions.some((exception) => isValid(exception) && holds(exception, remark)),
  );
  const useless = exceptions.flatMap((exception) => {
    const isNeeded = remarks.some((remark) => holds(exception, remark)) || isUnknown(exception, content);
    return uselessness(exception, isNeeded, content.today) ?? [];
  });
  return [...kept, ...useless];
}

/** Exceptions for entries that do not exist. */
export const strayExceptions = (content: Content): Fault[] => {
  const paths = new Set(content.files.map(({ path }) => path));
  return exceptionsOf(content)
    .filter(({ path, written }) => text(written.data, 'entry') !== '' && !paths.has(path))
    .map((exception) =>
      onException(
        exception,
        `la fiche content/${exception.path} n’existe pas.`,
        'Corrigez « entry », ou supprimez l’exception.',
      ),
    );
};
