import { copyField } from './copy-field.ts';

const fieldOf = (root: ParentNode, name: string) =>
  root.querySelector<HTMLTextAreaElement>(`[data-code="${name}"]`);

function say(root: ParentNode, name: string, text: string): void {
  const status = root.querySelector(`[data-said="${name}"]`);
  if (status) status.textContent = text;
}

/** Writes a code in its field, and forgets that the one before was copied. */
export function setCode(root: ParentNode, name: string, text: string): void {
  const field = fieldOf(root, name);
  if (!field || field.value === text) return;
  field.value = text;
  say(root, name, '');
}

async function copyCode(root: ParentNode, name: string): Promise<void> {
  const field = fieldOf(root, name);
  if (field) say(root, name, await copyField(field, 'le code'));
}

/** Shows the choices of a form. */
export function openChoices(root: HTMLElement, onChange: () => void): void {
  const choices = root.querySelector<HTMLElement>('.choices');
  if (choices) choices.hidden = false;
  choices?.addEventListener('change', onChange);
}

/** Shows the buttons that copy the codes of a form. */
export function openCodes(root: HTMLElement): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copyCode(root, button.dataset.copy ?? ''));
  }
}

/** What a choice of the form says; null for a box that is not ticked. */
export function chosenIn(root: ParentNode, name: string): string | null {
  const field = root.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
  const isBox = field instanceof HTMLInputElement && field.type === 'checkbox';
  return isBox && !field.checked ? null : (field?.value ?? null);
}

/** Gives the preview the attributes of what is chosen, and takes the others of `names` away. */
export function setAttributes(
  preview: Element | null,
  names: readonly string[],
  chosen: readonly (readonly [string, string])[],
): void {
  const values = new Map(chosen);
  for (const name of names) {
    const value = values.get(name);
    if (value === undefined) preview?.removeAttribute(name);
    else if (preview?.getAttribute(name) !== value) preview?.setAttribute(name, value);
  }
}
