import { FILTERS_MISSED } from '../domain/late-words.ts';

/**
 * A behaviour whose code comes at its first use, or again after a failure, which the status line of `root` tells.
 * → does something with it; quietly, it keeps a failure to itself.
 */
export function late<T>(
  root: HTMLElement,
  load: () => Promise<T>,
): (act: (behaviour: T) => unknown, isQuiet?: boolean) => void {
  let loading: Promise<T> | undefined;
  const use = async (act: (behaviour: T) => unknown, isQuiet?: boolean): Promise<void> => {
    loading ??= load();
    try {
      act(await loading);
    } catch {
      loading = undefined;
      if (isQuiet) return;
      const status = root.querySelector('[role=status]');
      if (status) status.textContent = FILTERS_MISSED;
    }
  };
  return (act, isQuiet) => void use(act, isQuiet);
}
