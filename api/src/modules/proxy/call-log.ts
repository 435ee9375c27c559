import type { Timers } from '../../graphql/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { EventBus } from '../../platform/events/index.ts';
import { appendActivity } from '../activity/index.ts';
import { calledEvents } from './called-events.ts';
import { holdIntegrations } from './proxy.queries.ts';
import type { MadeCall } from './made-call.ts';

const everyMs = 1_000;
/** Of one organization, waiting to be told; when the database does not take them, older ones stay untold. */
const mostWaiting = 20_000;

export interface CallLogOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly timers: Timers;
  readonly onError: (error: unknown) => void;
}

/**
 * Tells of calls in the activity of their organization, a second after the first that was not told yet: a row for each
 * would make the feed the limit of how much can be called. A server that is killed takes that second with it.
 */
export class CallLog {
  readonly #options: CallLogOptions;
  #waiting = new Map<string, MadeCall[]>();
  #cancel: (() => void) | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: CallLogOptions) {
    this.#options = options;
  }

  add(call: MadeCall): void {
    const calls = this.#waiting.get(call.organizationId);
    if (calls === undefined) this.#waiting.set(call.organizationId, [call]);
    else if (calls.push(call) > mostWaiting) calls.shift();
    this.#wake();
  }

  /** Tells what is left. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancel?.();
    await this.#flush();
  }

  #wake(): void {
    if (this.#isClosed) return;
    this.#cancel ??= this.#options.timers.after(everyMs, () => {
      this.#cancel = undefined;
      void this.#flush();
    });
  }

  #flush(): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      const waiting = this.#waiting;
      this.#waiting = new Map();
      for (const [organizationId, calls] of waiting) await this.#tell(organizationId, calls);
    });
    return this.#writing;
  }

  async #tell(organizationId: string, calls: readonly MadeCall[]): Promise<void> {
    const { database, clock, bus, onError } = this.#options;
    try {
      const events = calledEvents(calls);
      await database.write({ organizationId, userId: null }, async (_em, sql) => {
        await holdIntegrations(sql, [...new Set(calls.map(({ integrationId }) => integrationId))]);
        await appendActivity(sql, organizationId, clock.now(), events);
      });
      bus.publish({ kind: 'activity', organizationId });
    } catch (error) {
      onError(error);
      if (this.#isClosed) return;
      const later = this.#waiting.get(organizationId) ?? [];
      this.#waiting.set(organizationId, [...calls, ...later].slice(-mostWaiting));
      this.#wake();
    }
  }
}
