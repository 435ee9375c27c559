import type { Room } from './claims.queries.ts';

/** How many of one webhook are on their way at a time. */
export const inFlightPerWebhook = 16;
/** How many more are claimed to wait in memory: of one that was not fast yet, and at most. */
const leastWaiting = 16;
const mostWaiting = 400;
const windowMs = 500;

interface Seat {
  held: number;
  /** Successes of the window at hand, and of the one before. */
  ended: number;
  endedBefore: number;
  windowFrom: number;
}

/**
 * How many deliveries of each webhook this process takes: those in flight and some that wait. Who ends many a second
 * may have more that wait, so that claims are few and large; who is slow or silent holds little that others could send.
 */
export class Rooms {
  readonly #seats = new Map<string, Seat>();
  readonly #now: () => number;

  /** @param now Milliseconds that never run backwards. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Of webhooks that nothing is held of. */
  readonly ofOthers = inFlightPerWebhook + leastWaiting;

  /** What is left, of each webhook that something is held of. */
  all(): readonly Room[] {
    return [...this.#seats].map(([webhookId, seat]) => ({ webhookId, free: this.#free(seat) }));
  }

  free(webhookId: string): number {
    const seat = this.#seats.get(webhookId);
    return seat === undefined ? this.ofOthers : this.#free(seat);
  }

  take(webhookId: string): void {
    const seat = this.#seats.get(webhookId) ?? {
      held: 0,
      ended: 0,
      endedBefore: 0,
      windowFrom: this.#now(),
    };
    seat.held += 1;
    this.#seats.set(webhookId, seat);
  }

  /** One has ended; `succeeded`: its receiver took it. */
  leave(webhookId: string, succeeded: boolean): void {
    const seat = this.#seats.get(webhookId);
    if (seat === undefined) return;
    this.#turn(seat);
    seat.held -= 1;
    if (succeeded) seat.ended += 1;
  }

  /** Forgets who has been quiet. */
  tidy(): void {
    for (const [webhookId, seat] of this.#seats) {
      this.#turn(seat);
      if (seat.held === 0 && seat.ended + seat.endedBefore === 0) this.#seats.delete(webhookId);
    }
  }

  #free(seat: Seat): number {
    this.#turn(seat);
    const pace = Math.max(seat.ended, seat.endedBefore);
    const waiting = Math.min(Math.max(pace, leastWaiting), mostWaiting);
    return Math.max(0, inFlightPerWebhook + waiting - seat.held);
  }

  #turn(seat: Seat): void {
    const passed = this.#now() - seat.windowFrom;
    if (passed < windowMs) return;
    seat.endedBefore = passed < 2 * windowMs ? seat.ended : 0;
    seat.ended = 0;
    seat.windowFrom = this.#now();
  }
}
