import { COPIED, notCopied } from '../domain/copy-words.ts';
import { copy } from './sharing.ts';

/** Copies what a field holds, or selects it where the browser refuses; `what` is « le code ». → what to say of it */
export async function copyField(field: HTMLTextAreaElement, what: string): Promise<string> {
  if (await copy(field.value)) return COPIED;
  field.focus();
  field.select();
  return notCopied(what);
}
