const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

export interface SearchKeys {
  input: HTMLInputElement;
  /** Links of the results, in order. */
  links: () => HTMLElement[];
  clear: () => void;
}

/** Arrows go from the field to the results and from one to the next. */
function move(event: KeyboardEvent, stops: readonly HTMLElement[], step: number): void {
  const next = stops[stops.indexOf(event.target as HTMLElement) + step];
  if (!next || !stops.includes(event.target as HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

/** A slash goes to the field from anywhere, Escape empties it, arrows go through the results; until `signal` says so. */
export function listenToKeys(
  root: HTMLElement,
  { input, links, clear }: SearchKeys,
  signal: AbortSignal,
): void {
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && event.target === input) {
        event.preventDefault();
        clear();
      }
      const step = STEPS[event.key];
      if (step) move(event, [input, ...links()], step);
    },
    { signal },
  );
  const onSlash = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  };
  document.addEventListener('keydown', onSlash, { signal });
}
