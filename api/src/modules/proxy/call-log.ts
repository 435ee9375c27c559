import type { Timers } from '../../graphql/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { EventBus } from '../../platform/events/index.ts';
import { appendActivity } from '../activity/index.ts';
import { CallTally } from './call-tally.ts';
import { holdIntegrations } from './proxy.queries.ts';
import type { MadeCall } from './made-call.ts';

const everyMs = 1_000;

export interface CallLogOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly timers: Timers;
  readonly onError: (error: unknown) => void;
}

/** Calls of one organization that are to be told. */
interface Waiting {
  readonly calls: CallTally;
  readonly integrationIds: Set<string>;
}

function nothing(): Waiting {
  return { calls: new CallTally(), integrationIds: new Set() };
}

/**
 * Tells of calls in the activity of their organization, a second after the first that was not told yet: a row for each
 * would make the feed the limit of how much can be called. A server that is killed takes that second with it.
 */
export class CallLog {
  readonly #options: CallLogOptions;
  #waiting = new Map<string, Waiting>();
  #cancel: (() => void) | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: CallLogOptions) {
    this.#options = options;
  }

  add(call: MadeCall): void {
    const { organizationId, integrationId } = call;
    const waiting = this.#waiting.get(organizationId) ?? nothing();
    waiting.calls.add(call);
    waiting.integrationIds.add(integrationId);
    this.#waiting.set(organizationId, waiting);
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
      for (const [organizationId, each] of waiting) await this.#tell(organizationId, each);
    });
    return this.#writing;
  }

  async #tell(organizationId: string, waiting: Waiting): Promise<void> {
    const { database, clock, bus, onError } = this.#options;
    try {
      const events = waiting.calls.events();
      await database.write({ organizationId, userId: null }, async (_em, sql) => {
        await holdIntegrations(sql, [...waiting.integrationIds]);
        await appendActivity(sql, organizationId, clock.now(), events);
      });
      bus.publish({ kind: 'activity', organizationId });
    } catch (error) {
      onError(error);
      if (this.#isClosed) return;
      const later = this.#waiting.get(organizationId) ?? nothing();
      waiting.calls.append(later.calls);
      for (const id of later.integrationIds) waiting.integrationIds.add(id);
      this.#waiting.set(organizationId, waiting);
      this.#wake();
    }
  }
}
