import type { ClientBase, Connection, FieldDef, Submittable } from 'pg';
import type { PreparedStatement, PreparedStatements } from './prepared-statements.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import type { WireValue } from './statement-params.ts';

const enterScope = {
  name: 'enter_scope',
  text: `select set_config('app.org_id', $1, true), set_config('app.user_id', $2, true),
    set_config('statement_timeout', $3, true), set_config('plan_cache_mode', $4, true),
    set_config('transaction_read_only', 'on', true)`,
};

export interface ScopedRead {
  /** Empty: none. */
  readonly organizationId: string;
  readonly userId: string;
  readonly timeoutMs: number;
  /** With `?` for its parameters. */
  readonly text: string;
  readonly values: readonly WireValue[];
}

/** The published types of `pg` want it; `pg` itself stopped to read it with version 8. */
const more = true;

/** A message of the server with the columns of a result, or the values of a row. */
interface Message<Field> {
  readonly fields: readonly Field[];
}

/**
 * One statement, read-only and in a scope, in one round trip: what a connection is sent up to a Sync is one transaction
 * (PostgreSQL, "Pipelining"). So the scope ends with the statement, and where it cannot be entered the server skips the
 * statement. Handed to `query` of a connection of `pg`, which calls the methods.
 */
export class ScopedStatement implements Submittable {
  readonly #client: ClientBase;
  readonly #prepared: PreparedStatements;
  readonly #statement: PreparedStatement;
  readonly #read: ScopedRead;
  readonly #found: object[] = [];
  readonly #result = Promise.withResolvers<object[]>();
  #reader: RowReader | undefined;
  #isInScope = false;
  #problem: unknown;

  constructor(client: ClientBase, prepared: PreparedStatements, read: ScopedRead) {
    this.#client = client;
    this.#prepared = prepared;
    this.#statement = prepared.take(read.text);
    this.#reader = this.#statement.reader;
    this.#read = read;
  }

  get rows(): Promise<object[]> {
    return this.#result.promise;
  }

  submit(connection: Connection): void {
    const { name, text } = this.#statement;
    connection.stream.cork();
    try {
      if (!this.#prepared.isScopePrepared) parse(connection, enterScope.name, enterScope.text);
      execute(connection, enterScope.name, this.#scopeValues(), false);
      const isNew = this.#reader === undefined;
      if (isNew) parse(connection, name, text);
      execute(connection, name, this.#read.values, isNew);
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
  }

  handleRowDescription({ fields }: Message<FieldDef>): void {
    this.#reader = rowReader(this.#client, fields);
  }

  handleDataRow({ fields }: Message<string | null>): void {
    if (!this.#isInScope || this.#problem !== undefined || this.#reader === undefined) return;
    try {
      this.#found.push(this.#reader(fields));
    } catch (problem) {
      this.#problem = problem;
    }
  }

  handleCommandComplete(): void {
    this.#isInScope = true;
  }

  handleEmptyQuery(): void {
    this.#problem = new TypeError('There is no statement in this text.');
  }

  handleReadyForQuery(): void {
    this.#prepared.isScopePrepared = true;
    if (this.#statement.name !== '') this.#statement.reader = this.#reader;
    if (this.#problem === undefined) this.#result.resolve(this.#found);
    else this.#result.reject(this.#problem);
  }

  handleError(error: Error): void {
    this.#prepared.forget();
    this.#result.reject(error);
  }

  #scopeValues(): readonly WireValue[] {
    const { organizationId, userId, timeoutMs } = this.#read;
    // A plan over all days of activity takes five times as long to make as to run: it is made once.
    const planMode = this.#statement.name === '' ? 'auto' : 'force_generic_plan';
    return [organizationId, userId, String(timeoutMs), planMode];
  }
}

/** Also where the connection has that name already: to close what there is not is no error. */
function parse(connection: Connection, name: string, text: string): void {
  if (name !== '') connection.close({ type: 'S', name }, more);
  connection.parse({ name, text, types: [] }, more);
}

function execute(
  connection: Connection,
  statement: string,
  values: readonly WireValue[],
  describes: boolean,
): void {
  connection.bind({ statement, values: [...values] }, more);
  if (describes) connection.describe({ type: 'P' }, more);
  connection.execute(null, more);
}
