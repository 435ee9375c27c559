import { setTimeout as sleep } from 'node:timers/promises';

const query = `mutation Record($input: RecordActivityInput!) {
  recordActivity(input: $input) { recorded duplicates userErrors { message } }
}`;
const pauseMs = 100;
const answerLimitMs = 10_000;
const writers = 4;

interface Answer {
  readonly data?: {
    readonly recordActivity: { readonly recorded: number; readonly duplicates: number };
  } | null;
}

/** A careful tool: it reports each event under an id of its own, again and again until it is taken. */
export class Reporter {
  /** Where the server is now. */
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Ids of the events that were taken. */
  readonly taken = new Set<string>();
  readonly #signal: AbortSignal;

  constructor(url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) {
    this.url = url;
    this.headers = headers;
    this.#signal = signal;
  }

  /** Resolves when so many more are taken; begins with one each so many milliseconds, as far as the server keeps up. */
  async report(count: number, everyMs: number): Promise<void> {
    const first = this.taken.size + 1;
    const started = performance.now();
    let next = 0;
    const write = async () => {
      while (next < count) {
        const mine = next;
        next += 1;
        const waitMs = started + mine * everyMs - performance.now();
        if (waitMs > 0) await sleep(waitMs, undefined, { signal: this.#signal });
        await this.#reportOne(`job-${first + mine}`);
      }
    };
    await Promise.all(Array.from({ length: writers }, write));
  }

  async #reportOne(externalId: string): Promise<void> {
    while (!(await this.tryOnce(externalId, 'sync.completed')))
      await sleep(pauseMs, undefined, { signal: this.#signal });
    this.taken.add(externalId);
  }

  /** Whether the server has it. */
  async tryOnce(externalId: string, eventType: string): Promise<boolean> {
    const event = { externalId, eventType, status: 'SUCCESS', message: 'Orders were synchronised' };
    const body = JSON.stringify({ query, variables: { input: { events: [event] } } });
    const signal = AbortSignal.any([this.#signal, AbortSignal.timeout(answerLimitMs)]);
    const request = { method: 'POST', headers: this.headers, body, signal };
    try {
      const { data } = (await (await fetch(this.url, request)).json()) as Answer;
      return (data?.recordActivity.recorded ?? 0) + (data?.recordActivity.duplicates ?? 0) === 1;
    } catch {
      this.#signal.throwIfAborted();
      return false;
    }
  }
}
