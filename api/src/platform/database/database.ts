import { type EntityManager, MikroORM, type Options } from '@mikro-orm/postgresql';

/** Whose rows may be seen: row level security compares with these. */
interface Scope {
  readonly organizationId: string | null;
  readonly userId: string | null;
}

/** Runs one statement with `?` for its parameters, and gives its rows as they are. */
export type Sql = <Row extends object>(text: string, params?: readonly unknown[]) => Promise<Row[]>;

/**
 * The tables, as the runtime role sees them in a scope. Every call is one transaction with an entity manager of its
 * own, so nothing that another scope loaded can be answered from an identity map.
 */
export interface Database {
  /** A short read-only transaction. */
  read<T>(scope: Scope, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** A transaction with a unit of work: what is persisted is flushed before it commits. */
  write<T>(scope: Scope, work: (em: EntityManager, sql: Sql) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

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
  const fork = ({ organizationId, userId }: Scope) =>
    orm.em.fork({
      session: { variables: { 'app.org_id': organizationId ?? '', 'app.user_id': userId ?? '' } },
    });
  return {
    read: (scope, work) => fork(scope).transactional((em) => work(sqlOf(em)), { readOnly: true }),
    write: (scope, work) => fork(scope).transactional((em) => work(em as EntityManager, sqlOf(em))),
    ping: async () => {
      await orm.em.fork().execute('select 1');
    },
    close: () => orm.close(true),
  };
}

function sqlOf(em: { execute: EntityManager['execute'] }): Sql {
  return (text, params = []) => em.execute(text, params.map(storable), 'all');
}

/** PostgreSQL's text has no NUL: a value with one is like no other, and is refused by the caller or finds nothing. */
function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}
