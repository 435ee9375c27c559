import type { Timers } from '../../graphql/index.ts';
import type { UsageCounter } from './usage-counter.ts';

/** How far the servers' counts of a minute may be apart. */
const everyMs = 1_000;

/**
 * Adds to the rows what was counted, a second after the first request that was not added yet. Nothing happens while no
 * key is used.
 */
export class UsageWriter {
  readonly #counter: UsageCounter;
  readonly #timers: Timers;
  readonly #onError: (error: unknown) => void;
  #cancel: (() => void) | undefined;
  #isClosed = false;

  constructor(counter: UsageCounter, timers: Timers, onError: (error: unknown) => void) {
    this.#counter = counter;
    this.#timers = timers;
    this.#onError = onError;
  }

  /** To be called when something was counted. */
  wake(): void {
    if (this.#isClosed) return;
    this.#cancel ??= this.#timers.after(everyMs, () => void this.#write());
  }

  /** Adds what is left. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancel?.();
    await this.#counter.flush().catch(this.#onError);
  }

  async #write(): Promise<void> {
    this.#cancel = undefined;
    await this.#counter.flush().catch(this.#onError);
    if (!this.#counter.isEmpty) this.wake();
  }
}
