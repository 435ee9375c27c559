import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const query = `mutation Record($input: RecordActivityInput!) {
  recordActivity(input: $input) { recorded userErrors { code message path } }
}`;
const writers = 2;

/** A tool that reports what it did, over HTTP. */
export class Tool {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.#url = url;
    this.#headers = headers;
  }

  /** As fast as it goes, in batches. */
  async reportAll(events: number, batch: number): Promise<void> {
    let left = events;
    const write = async () => {
      while (left > 0) {
        const size = Math.min(batch, left);
        left -= size;
        await this.#report(size);
      }
    };
    await Promise.all(Array.from({ length: writers }, write));
  }

  /** One by one, at an even pace. @returns how many there were. */
  async reportPaced(perSecond: number, milliseconds: number, signal: AbortSignal): Promise<number> {
    const started = performance.now();
    const reports: Promise<void>[] = [];
    const total = Math.floor((milliseconds * perSecond) / 1000);
    for (let sent = 0; sent < total; sent += 1) {
      const waitMs = started + (sent * 1000) / perSecond - performance.now();
      if (waitMs > 0) await sleep(waitMs, undefined, { signal });
      reports.push(this.#report(1));
    }
    await Promise.all(reports);
    return total;
  }

  async #report(size: number): Promise<void> {
    const events = Array.from({ length: size }, () => ({
      externalId: randomUUID(),
      eventType: 'sync.completed',
      status: 'SUCCESS',
      message: 'All orders were synchronised',
      category: 'ERP',
      durationMs: 1840,
    }));
    const body = JSON.stringify({ query, variables: { input: { events } } });
    const answer = await fetch(this.#url, { method: 'POST', headers: this.#headers, body });
    const text = await answer.text();
    if (!text.includes(`"recorded":${size},`)) throw new Error(text.slice(0, 1_000));
  }
}
