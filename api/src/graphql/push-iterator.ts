const longestQueue = 10_000;

/**
 * An async iterator that is fed from outside, for sources that push. What nobody has taken yet waits in it; when too
 * much waits, it fails, and its taker comes back with a cursor.
 */
export class PushIterator<T> implements AsyncIterableIterator<T, undefined> {
  readonly #waiting: T[] = [];
  readonly #onReturn: () => void;
  #taker: ((result: IteratorResult<T, undefined>) => void) | undefined;
  #phase: 'open' | 'overrun' | 'closed' = 'open';

  /** @param onReturn Called once, when the taker has had enough. */
  constructor(onReturn: () => void) {
    this.#onReturn = onReturn;
  }

  push(value: T): void {
    if (this.#phase !== 'open') return;
    const taker = this.#taker;
    this.#taker = undefined;
    if (taker !== undefined) taker({ value, done: false });
    else if (this.#waiting.length < longestQueue) this.#waiting.push(value);
    else this.#phase = 'overrun';
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const value = this.#waiting.shift();
    if (value !== undefined) return Promise.resolve({ value, done: false });
    switch (this.#phase) {
      case 'closed':
        return Promise.resolve({ value: undefined, done: true });
      case 'overrun':
        return Promise.reject(new Error('Events came faster than they were taken.'));
      case 'open':
        break;
    }
    return new Promise((resolve) => {
      this.#taker = resolve;
    });
  }

  return(): Promise<IteratorResult<T, undefined>> {
    if (this.#phase !== 'closed') {
      this.#phase = 'closed';
      this.#waiting.length = 0;
      this.#taker?.({ value: undefined, done: true });
      this.#taker = undefined;
      this.#onReturn();
    }
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
