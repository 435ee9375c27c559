import type { Clock } from '../../platform/clock/index.ts';
import type { CountedRequests, MinuteTotal } from './usage.queries.ts';

const minuteMs = 60_000;

/** Whether one more request is within a key's limit, and what is left of this minute. */
export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Until the next minute begins. */
  readonly resetSeconds: number;
}

interface Limited {
  readonly keyId: string;
  readonly limitPerMinute: number;
}

type Counts = Map<string, CountedRequests>;

/**
 * Counts the requests of keys per minute of UTC without a write for each: what was counted here is added to the rows
 * now and then, and what comes back is the total of all servers, which later requests are measured by.
 */
export class UsageCounter {
  readonly #clock: Clock;
  readonly #add: (counted: readonly CountedRequests[]) => Promise<MinuteTotal[]>;
  /** Counted here, and not added yet. */
  #counted: Counts = new Map();
  /** On their way into the rows. */
  #adding: Counts = new Map();
  /** Of all servers, as they were told of last. */
  readonly #totals = new Map<string, MinuteTotal>();
  #flushing: Promise<void> = Promise.resolve();

  constructor(clock: Clock, add: (counted: readonly CountedRequests[]) => Promise<MinuteTotal[]>) {
    this.#clock = clock;
    this.#add = add;
  }

  get isEmpty(): boolean {
    return this.#counted.size === 0;
  }

  take({ keyId, limitPerMinute: limit }: Limited): Allowance {
    const now = this.#clock.now().getTime();
    const minute = Math.floor(now / minuteMs) * minuteMs;
    const used = this.#usedIn(keyId, minute);
    const allowed = used < limit;
    const counted = countsOf(this.#counted, keyId, minute);
    if (allowed) counted.requests += 1;
    else counted.limited += 1;
    counted.lastUsedAt = Math.max(counted.lastUsedAt, now);
    return {
      allowed,
      limit,
      remaining: Math.max(0, limit - used - 1),
      resetSeconds: Math.ceil((minute + minuteMs - now) / 1000),
    };
  }

  /** Adds what was counted to the rows, after what is on its way. What fails is kept for the next time. */
  flush(): Promise<void> {
    const done = this.#flushing.then(() => this.#flushNow());
    this.#flushing = done.catch(() => undefined);
    return done;
  }

  async #flushNow(): Promise<void> {
    if (this.#counted.size === 0) return;
    this.#adding = this.#counted;
    this.#counted = new Map();
    try {
      const totals = await this.#add([...this.#adding.values()]);
      this.#forgetOldTotals();
      for (const total of totals) this.#learn(total);
    } catch (error) {
      for (const { keyId, minute, requests, limited, lastUsedAt } of this.#adding.values()) {
        const counted = countsOf(this.#counted, keyId, minute);
        counted.requests += requests;
        counted.limited += limited;
        counted.lastUsedAt = Math.max(counted.lastUsedAt, lastUsedAt);
      }
      throw error;
    } finally {
      this.#adding = new Map();
    }
  }

  #usedIn(keyId: string, minute: number): number {
    const total = this.#totals.get(keyId);
    const key = placeOf(keyId, minute);
    return (
      (total?.minute === minute ? total.requests : 0) +
      (this.#adding.get(key)?.requests ?? 0) +
      (this.#counted.get(key)?.requests ?? 0)
    );
  }

  /** Of one key there may be two minutes in one flush. */
  #learn(total: MinuteTotal): void {
    const known = this.#totals.get(total.keyId);
    if (known === undefined || known.minute <= total.minute) this.#totals.set(total.keyId, total);
  }

  #forgetOldTotals(): void {
    const oldest = this.#clock.now().getTime() - minuteMs;
    for (const [keyId, { minute }] of this.#totals) if (minute < oldest) this.#totals.delete(keyId);
  }
}

function countsOf(counts: Counts, keyId: string, minute: number): CountedRequests {
  const key = placeOf(keyId, minute);
  const known = counts.get(key);
  if (known !== undefined) return known;
  const made = { keyId, minute, requests: 0, limited: 0, lastUsedAt: 0 };
  counts.set(key, made);
  return made;
}

function placeOf(keyId: string, minute: number): string {
  return `${keyId} ${minute}`;
}
