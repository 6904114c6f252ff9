export interface Queue {
  /** Asks for a run; several requests within the delay, or during a run, make one more run. */
  request: () => void;
  /** Forgets what waits and ends when the run under way has ended. */
  stop: () => Promise<void>;
}

/** Runs `task` on request, never twice at once, `delayMs` after the last request; `onFault` hears when it throws. */
export function oneAtATime(
  task: () => Promise<void>,
  delayMs: number,
  onFault: (error: unknown) => void,
): Queue {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const run = async () => {
    do {
      again = false;
      try {
        await task();
      } catch (error) {
        onFault(error);
      }
    } while (again && !stopped);
    running = undefined;
  };
  const start = () => {
    timer = undefined;
    if (running) again = true;
    else running = run();
  };
  return {
    request: () => {
      if (stopped) return;
      clearTimeout(timer);
      timer = setTimeout(start, delayMs);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
