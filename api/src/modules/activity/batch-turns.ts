import { AppError } from '../../graphql/index.ts';

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Lets few batches of an organization into the database at a time, on this process: each holds its feed until it is
 * committed, and those that waited there would take the connections of all others.
 */
export class BatchTurns {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #lines = new Map<string, Line>();

  constructor({ atOnce, mostWaiting }: { readonly atOnce: number; readonly mostWaiting: number }) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** @throws {AppError} RATE_LIMITED when too many wait already. */
  async take<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(organizationId) ?? { running: 0, waiting: [] };
    this.#lines.set(organizationId, line);
    if (line.running >= this.#atOnce) await this.#wait(line);
    else line.running += 1;
    try {
      return await work();
    } finally {
      // Whoever comes next takes the place over.
      const next = line.waiting.shift();
      if (next !== undefined) next();
      else line.running -= 1;
      if (line.running === 0) this.#lines.delete(organizationId);
    }
  }

  #wait({ waiting }: Line): Promise<void> {
    if (waiting.length >= this.#mostWaiting) {
      const message =
        'Your organization has too many batches of events under way. Wait until some of them are done.';
      throw new AppError('RATE_LIMITED', message, { retryAfter: 5 });
    }
    return new Promise((resolve) => waiting.push(resolve));
  }
}
