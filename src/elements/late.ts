import { FILTERS_MISSED } from '../domain/late-words.ts';

/**
 * A behaviour whose code comes at its first use, or again after a failure, which the status line of `root` tells.
 * → does something with it.
 */
export function late<T>(root: HTMLElement, load: () => Promise<T>): (act: (behaviour: T) => unknown) => void {
  let loading: Promise<T> | undefined;
  const use = async (act: (behaviour: T) => unknown): Promise<void> => {
    loading ??= load();
    try {
      act(await loading);
    } catch {
      loading = undefined;
      const status = root.querySelector('[role=status]');
      if (status) status.textContent = FILTERS_MISSED;
    }
  };
  return (act) => void use(act);
}
