import { KIND_WORDS, countOf } from '../../domain/kinds.ts';
import { mergeCalendars } from '../../domain/merge-calendars.ts';
import { describeFailure } from '../failure.ts';

const CALENDAR_FILE = 'mes-marches.ics';

async function textAt(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = CALENDAR_FILE;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Saves the calendars of markets, files of the site, as one. → what to say of it */
export async function saveCalendars(paths: readonly string[], name: string): Promise<string> {
  const { singular, plural } = KIND_WORDS.markets;
  try {
    const calendar = mergeCalendars(await Promise.all(paths.map(textAt)), name);
    if (!calendar) return 'Aucune date n’est annoncée pour ces marchés.';
    save(calendar);
    return `Fichier enregistré dans vos téléchargements\u00a0: ouvrez-le pour ajouter ${countOf(paths.length, singular, plural)} à votre agenda.`;
  } catch {
    return describeFailure({ what: 'les dates des marchés', left: 'Réessayez dans un moment.' });
  }
}
