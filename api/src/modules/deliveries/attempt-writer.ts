import type { MadeAttempt } from './made-attempt.ts';

/** Most attempts that one transaction records, and most bytes of answers. */
const largestBatch = 400;
const largestBytes = 4_194_304;
/** Transactions of all organizations at a time: requests need connections too. */
const mostAtOnce = 6;

interface Waiting {
  readonly attempt: MadeAttempt;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Gathers attempts by organization, so that one transaction records many. Of an organization one batch is written at a
 * time, since its feed is written by one at a time anyway; what ends meanwhile is the next batch.
 */
export class AttemptWriter {
  readonly #write: (organizationId: string, attempts: readonly MadeAttempt[]) => Promise<void>;
  readonly #gatherMs: number;
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #writing = new Set<string>();
  #isGathering = false;

  /** @param gatherMs How long the first of a batch waits for others. */
  constructor(
    write: (organizationId: string, attempts: readonly MadeAttempt[]) => Promise<void>,
    gatherMs = 5,
  ) {
    this.#write = write;
    this.#gatherMs = gatherMs;
  }

  /** Resolves when it is recorded, or refused because its claim is over. */
  write(attempt: MadeAttempt): Promise<void> {
    const { organizationId } = attempt.claimed;
    return new Promise((done, failed) => {
      const waiting = this.#waiting.get(organizationId);
      if (waiting === undefined) this.#waiting.set(organizationId, [{ attempt, done, failed }]);
      else waiting.push({ attempt, done, failed });
      if (this.#isGathering) return;
      this.#isGathering = true;
      setTimeout(() => {
        this.#isGathering = false;
        this.#writeSome();
      }, this.#gatherMs);
    });
  }

  /** Who has waited longest comes first. */
  #writeSome(): void {
    for (const [organizationId, waiting] of this.#waiting) {
      if (this.#writing.size >= mostAtOnce) return;
      if (this.#writing.has(organizationId)) continue;
      const batch = takeBatch(waiting);
      if (waiting.length === 0) this.#waiting.delete(organizationId);
      this.#writing.add(organizationId);
      void this.#writeBatch(organizationId, batch).finally(() => {
        this.#writing.delete(organizationId);
        this.#writeSome();
      });
    }
  }

  async #writeBatch(organizationId: string, batch: readonly Waiting[]): Promise<void> {
    try {
      await this.#write(
        organizationId,
        batch.map(({ attempt }) => attempt),
      );
      for (const { done } of batch) done();
    } catch (error) {
      if (batch.length > 1 && isAboutValues(error)) await this.#writeEach(organizationId, batch);
      else for (const { failed } of batch) failed(error);
    }
  }

  /** So that one attempt that cannot be stored does not keep the others from it. */
  async #writeEach(organizationId: string, batch: readonly Waiting[]): Promise<void> {
    for (const { attempt, done, failed } of batch)
      await this.#write(organizationId, [attempt]).then(done, failed);
  }
}

function takeBatch(waiting: Waiting[]): Waiting[] {
  let bytes = 0;
  const end = waiting.findIndex(({ attempt }, index) => {
    bytes += attempt.result.responseBody?.length ?? 0;
    return index >= largestBatch || (index > 0 && bytes > largestBytes);
  });
  return waiting.splice(0, end === -1 ? waiting.length : end);
}

/** Classes of SQLSTATE: data exception, integrity constraint violation. */
function isAboutValues(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && /^2[23]/.test(code);
}
