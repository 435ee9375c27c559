import pg from 'pg';
import { PreparedStatements, StatementTexts } from './prepared-statements.ts';
import { type ScopedRead, ScopedStatement } from './scoped-statement.ts';

/** What a connection kept does not fit any more: a table was changed beside it, or it was told to forget. */
const staleCodes: ReadonlySet<string | undefined> = new Set(['0A000', '26000']);

/** Runs statements on a pool of connections, each as a read-only transaction of its own. */
export class Reads {
  readonly #pool: pg.Pool;
  readonly #texts = new StatementTexts();
  readonly #prepared = new WeakMap<pg.PoolClient, PreparedStatements>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** @throws {pg.DatabaseError} when the server refuses it, and whatever a broken connection throws. */
  async run(read: ScopedRead): Promise<object[]> {
    const client = await this.#pool.connect();
    try {
      const rows = await this.#runOn(client, read);
      client.release();
      return rows;
    } catch (error) {
      client.release(!isRefusal(error));
      throw error;
    }
  }

  async #runOn(client: pg.PoolClient, read: ScopedRead): Promise<object[]> {
    const prepared = this.#preparedOn(client);
    try {
      return await client.query(new ScopedStatement(client, prepared, read)).rows;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      if (staleCodes.has(error.code)) {
        return client.query(new ScopedStatement(client, prepared, read)).rows;
      }
      // Its own stack ends at the socket; this one leads to who asked.
      Error.captureStackTrace(error);
      throw error;
    }
  }

  #preparedOn(client: pg.PoolClient): PreparedStatements {
    const known = this.#prepared.get(client);
    if (known !== undefined) return known;
    const made = new PreparedStatements(this.#texts);
    this.#prepared.set(client, made);
    return made;
  }
}

/** The server has refused the statement and nothing else: the connection is as good as before. */
function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR';
}
