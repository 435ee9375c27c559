import type { LeaseLoopOptions } from '../../platform/leases/index.ts';
import type { CheckRecord } from '../health-history/index.ts';

/** Results of so many milliseconds are written together. */
const gatherMs = 50;
const largestBatch = 200;

interface Waiting {
  readonly record: CheckRecord;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Gathers results that change nothing but history, so that one statement writes many. */
export class RecordWriter {
  readonly #write: (records: readonly CheckRecord[]) => Promise<unknown>;
  readonly #timers: LeaseLoopOptions['timers'];
  #waiting: Waiting[] = [];

  constructor(
    write: (records: readonly CheckRecord[]) => Promise<unknown>,
    timers: LeaseLoopOptions['timers'],
  ) {
    this.#write = write;
    this.#timers = timers;
  }

  /** Resolves when it is written, or refused because its claim is over. */
  write(record: CheckRecord): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ record, done, failed });
      if (this.#waiting.length === 1) this.#timers.after(gatherMs, () => void this.#flush());
      else if (this.#waiting.length >= largestBatch) void this.#flush();
    });
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    try {
      await this.#write(batch.map(({ record }) => record));
      for (const { done } of batch) done();
    } catch (error) {
      if (batch.length > 1 && isAboutValues(error)) await this.#writeEach(batch);
      else for (const { failed } of batch) failed(error);
    }
  }

  /** So that one result that cannot be stored does not keep the others from it. */
  async #writeEach(batch: readonly Waiting[]): Promise<void> {
    for (const { record, done, failed } of batch) await this.#write([record]).then(done, failed);
  }
}

/** Classes of SQLSTATE: data exception, integrity constraint violation. */
function isAboutValues(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && /^2[23]/.test(code);
}
