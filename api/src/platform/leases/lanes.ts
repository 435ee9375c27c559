interface Lane<T> {
  running: number;
  readonly waiting: T[];
}

export interface LaneLimits {
  /** How many of one key run at a time. */
  readonly running: number;
  /** How many more of one key may wait for their turn. */
  readonly waiting: number;
}

/** Who may run now, when a key may only have so many slots: what is behind one that is slow waits in its own lane. */
export class Lanes<T> {
  readonly #limits: LaneLimits;
  readonly #lanes = new Map<string, Lane<T>>();
  #waiting = 0;

  constructor(limits: LaneLimits) {
    this.#limits = limits;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** Whether it may run at once, has to wait, or finds its lane full. */
  enter(key: string, item: T): 'runs' | 'waits' | 'full' {
    const lane = this.#lanes.get(key) ?? { running: 0, waiting: [] };
    this.#lanes.set(key, lane);
    if (lane.running < this.#limits.running) {
      lane.running += 1;
      return 'runs';
    }
    if (lane.waiting.length >= this.#limits.waiting) return 'full';
    lane.waiting.push(item);
    this.#waiting += 1;
    return 'waits';
  }

  /** One of that key has ended: whose turn it is now. It counts as running. */
  leave(key: string): T | undefined {
    const lane = this.#lanes.get(key);
    if (lane === undefined) return undefined;
    const next = lane.waiting.shift();
    if (next !== undefined) {
      this.#waiting -= 1;
      return next;
    }
    lane.running -= 1;
    if (lane.running === 0) this.#lanes.delete(key);
    return undefined;
  }

  /** All who wait, who then wait no longer. */
  clear(): T[] {
    const all: T[] = [];
    for (const lane of this.#lanes.values()) all.push(...lane.waiting.splice(0));
    this.#waiting = 0;
    return all;
  }
}
