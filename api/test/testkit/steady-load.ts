import { Activity, ActivityAdded, RecordActivity } from './activity-documents.ts';
import { Dashboard } from './dashboard-documents.ts';
import { nextOf } from './live-events.ts';
import type { TestClient } from './test-client.ts';

/** Does something over and over until it is stopped. */
class Repeated {
  #isStopped = false;
  readonly #done: Promise<void>;

  constructor(act: (round: number) => Promise<void>) {
    this.#done = this.#run(act);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#done;
  }

  async #run(act: (round: number) => Promise<void>): Promise<void> {
    for (let round = 1; !this.#isStopped; round += 1) await act(round);
  }
}

/** What a busy organization does all the time: tools report, people look, windows listen. */
interface SteadyLoad {
  /** Of the events that were reported and taken, in their order. */
  readonly taken: readonly string[];
  /** Of the events that the open subscription heard. */
  readonly heard: readonly string[];
  /** Answers that said that something failed. */
  readonly failures: () => number;
  /** Resolves when a look at the dashboard, a report and the subscription have all gone well once more. */
  goesOn(): Promise<void>;
  /** Stops reporting and looking, and resolves when the subscription has heard the last one. */
  stop(): Promise<void>;
}

/** Every report is made again until it is taken, under the same id, as a careful tool does. */
export async function startSteadyLoad(client: TestClient): Promise<SteadyLoad> {
  const taken: string[] = [];
  const heard: string[] = [];
  let looks = 0;
  let failures = 0;
  const { activity } = await client.get(Activity, { first: 1 });
  const subscription = client.subscribe(ActivityAdded, {
    after: activity.pageInfo.endCursor ?? null,
  });
  const listening = new Repeated(async () => {
    const { activityAdded } = await nextOf(subscription);
    if (activityAdded.event.eventType === 'sync.completed') heard.push(activityAdded.event.message);
  });
  const looking = new Repeated(async () => {
    const { errors } = await client.ask(Dashboard, {});
    failures += errors.length;
    if (errors.length === 0) looks += 1;
  });
  const reporting = new Repeated(async (round) => {
    const message = `Synced ${round}`;
    const status = 'SUCCESS' as const;
    const events = [{ externalId: `job-${round}`, eventType: 'sync.completed', status, message }];
    for (;;) {
      const { errors } = await client.ask(RecordActivity, { events });
      failures += errors.length;
      if (errors.length === 0) break;
    }
    taken.push(message);
  });
  return {
    taken,
    heard,
    failures: () => failures,
    async goesOn() {
      const before = [looks, taken.length];
      while (
        looks === before[0] ||
        taken.length === before[1] ||
        heard.length < (before[1] ?? 0) + 1
      )
        await new Promise((resolve) => setImmediate(resolve));
    },
    async stop() {
      await Promise.all([looking.stop(), reporting.stop()]);
      while (heard.length < taken.length) await new Promise((resolve) => setImmediate(resolve));
      const ended = listening.stop();
      await subscription.return?.();
      await ended.catch(() => undefined);
    },
  };
}
