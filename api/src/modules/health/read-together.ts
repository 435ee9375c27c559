import type { ScopedDatabase } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';

interface Waiting {
  readonly run: (sql: Sql) => Promise<void>;
  readonly fail: (reason: unknown) => void;
}

/** Reads that are asked for in the same turn, in one transaction, one after the other. All of them fail together. */
export class ReadTogether {
  readonly #db: ScopedDatabase;
  #waiting: Waiting[] = [];

  constructor(db: ScopedDatabase) {
    this.#db = db;
  }

  read<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    if (this.#waiting.length === 0) queueMicrotask(() => void this.#readAll());
    this.#waiting.push({ run: async (sql) => resolve(await work(sql)), fail: reject });
    return promise;
  }

  async #readAll(): Promise<void> {
    const all = this.#waiting;
    this.#waiting = [];
    try {
      await this.#db.read(async (sql) => {
        for (const { run } of all) await run(sql);
      });
    } catch (error) {
      for (const { fail } of all) fail(error);
    }
  }
}
