// One request a second for each host at most.

export interface Clock {
  /** Milliseconds. */
  now: () => number;
  wait: (ms: number) => Promise<unknown>;
}

const SECOND_MS = 1000;

export class Turns {
  readonly #clock: Clock;
  readonly #next = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Comes back when the host may be asked, a second after the turn before. */
  async take(host: string): Promise<void> {
    const now = this.#clock.now();
    const turn = Math.max(now, this.#next.get(host) ?? now);
    this.#next.set(host, turn + SECOND_MS);
    if (turn > now) await this.#clock.wait(turn - now);
  }
}
