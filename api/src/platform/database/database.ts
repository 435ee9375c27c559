import { AsyncLocalStorage } from 'node:async_hooks';
import { type EntityManager, MikroORM, type Options } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { isLong, runBound } from './bound-statement.ts';
import { releaseDeadClients } from './dead-clients.ts';
import { Reads } from './reads.ts';
import { wireValue } from './statement-params.ts';
import { storable } from './storable.ts';

/** Whose rows may be seen: row level security compares with these. */
interface Scope {
  readonly organizationId: string | null;
  readonly userId: string | null;
}

/** Runs one statement with `?` for its parameters, and gives its rows as they are. */
export type Sql = <Row extends object>(text: string, params?: readonly unknown[]) => Promise<Row[]>;

export interface ReadOptions {
  /** Longest that each statement may run before it is cancelled; 15 seconds if it is not said. */
  readonly timeoutMs?: number;
}

/** The tables, as the runtime role sees them in a scope. */
export interface Database {
  /**
   * Each statement is a read-only transaction of its own: one that fails leaves the others standing, and those that
   * are not waited for run at the same time. Parameters have no type but the one that the statement gives them: where
   * it gives none, write `?::int`. Lists travel as `pgArray`.
   */
  read<T>(scope: Scope, work: (sql: Sql) => Promise<T>, options?: ReadOptions): Promise<T>;
  /**
   * A transaction with a unit of work, where parameters are written into the text, unless long bytes are among them: what is persisted is flushed before it commits. The entity manager is its own, so
   * nothing that another scope loaded can be answered from an identity map.
   *
   * @throws inside of another one: it would wait for ever for what that holds.
   */
  write<T>(scope: Scope, work: (em: EntityManager, sql: Sql) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

const nestedWrite =
  'A write was begun inside of a write. It would wait for ever for the rows that the outer one holds: ' +
  'pass on the `em` and `sql` of the outer one instead.';

/** Longest that one statement may run before it is cancelled. */
const statementTimeoutMs = 15_000;

/** @param runtimeUrl An address whose sessions start in the runtime role. */
export async function openDatabase(
  runtimeUrl: string,
  entities: NonNullable<Options['entities']>,
  poolSize: number,
): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: runtimeUrl,
    entities,
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: poolSize },
    // MikroORM takes host, user and database from the address and drops the rest of it: the role, `sslmode` …
    driverOptions: {
      connectionString: runtimeUrl,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: 30_000,
    },
    forceUtcTimezone: true,
    logger: () => {},
  });
  const pool: pg.Pool = await orm.em.getConnection().getNativeClient();
  releaseDeadClients(pool);
  const reads = new Reads(pool);
  const fork = ({ organizationId, userId }: Scope) =>
    orm.em.fork({
      session: { variables: { 'app.org_id': organizationId ?? '', 'app.user_id': userId ?? '' } },
    });
  const writes = new AsyncLocalStorage<{ isOpen: boolean }>();
  return {
    read: async (scope, work, options = {}) => work(readerOf(reads, scope, options)),
    write: async (scope, work) => {
      if (writes.getStore()?.isOpen === true) throw new Error(nestedWrite);
      const transaction = { isOpen: true };
      try {
        return await writes.run(transaction, () =>
          fork(scope).transactional((em) => work(em as EntityManager, sqlOf(em))),
        );
      } finally {
        transaction.isOpen = false;
      }
    },
    ping: async () => {
      await orm.em.fork().execute('select 1');
    },
    close: () => orm.close(true),
  };
}

function readerOf(reads: Reads, scope: Scope, options: ReadOptions): Sql {
  const inScope = {
    organizationId: scope.organizationId ?? '',
    userId: scope.userId ?? '',
    timeoutMs: options.timeoutMs ?? statementTimeoutMs,
  };
  return async <Row extends object>(text: string, params: readonly unknown[] = []) =>
    (await reads.run({ ...inScope, text, values: params.map(wireValue) })) as Row[];
}

function sqlOf(em: Pick<EntityManager, 'execute' | 'getTransactionContext'>): Sql {
  return async <Row extends object>(text: string, params: readonly unknown[] = []) => {
    if (isLong(params)) return (await runBound(em, text, params)) as Row[];
    const values = params.map((value) => (typeof value === 'string' ? storable(value) : value));
    return em.execute<Row[]>(text, values, 'all');
  };
}
