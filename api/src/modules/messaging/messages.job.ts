import type { Ports, ScopedDatabase } from '../../context.ts';
import type { Database, Sql } from '../../platform/database/index.ts';
import { cutShortEvent } from './message-events.ts';
import { keptDays, keyHoldsMs } from './message-log.ts';
import { settleMessage } from './message-log.queries.ts';
import { writeTelling } from './write-telling.ts';

const everyMs = 60_000;
const dayMs = 86_400_000;
const batchSize = 1_000;
/** 24 hours are summed from them. */
const trafficDays = 3;
const everywhere = { organizationId: null, userId: null };

export interface MessageJobOptions extends Pick<Ports, 'bus' | 'clock'> {
  /** In the runtime role. */
  readonly database: Database;
  readonly maintenance: Database;
  readonly onError: (error: unknown) => void;
}

/**
 * Tells what became of messages whose server died while it sent them, and removes what is too old: keys after a day,
 * messages after 30, traffic after three.
 */
async function tendMessages(options: Omit<MessageJobOptions, 'onError'>): Promise<void> {
  await settleAbandoned(options);
  const { maintenance, clock } = options;
  const now = clock.now().getTime();
  const before = (ms: number) => new Date(now - ms);
  await inBatches(maintenance, forgetKeys, before(keyHoldsMs));
  await inBatches(maintenance, removeMessages, before(keptDays * dayMs));
  await run(maintenance, (sql) =>
    sql('delete from message_traffic where starts_at < ?', [before(trafficDays * dayMs)]),
  );
}

async function settleAbandoned({
  database,
  maintenance,
  bus,
  clock,
}: Omit<MessageJobOptions, 'onError'>): Promise<void> {
  const now = clock.now();
  const abandoned = await run(maintenance, (sql) =>
    sql<{ organizationId: string; id: string }>(
      `select org_id as "organizationId", id from messages
       where state = 'SENDING' and claimed_until <= ? order by claimed_until limit ${batchSize}`,
      [now],
    ),
  );
  for (const { organizationId, id } of abandoned) {
    const db = scopedTo(database, organizationId);
    await writeTelling({ db, bus, clock }, organizationId, async (sql) => {
      const message = await settleMessage(sql, { organizationId, id, now });
      return { result: undefined, events: message === undefined ? [] : [cutShortEvent(message)] };
    });
  }
}

const forgetKeys = `
  update messages set idempotency_key = null, fingerprint = null
  where (org_id, id) in (
    select org_id, id from messages where idempotency_key is not null and created_at < ? limit ${batchSize}
  ) returning id`;

const removeMessages = `
  delete from messages
  where (org_id, id) in (
    select org_id, id from messages where created_at < ? limit ${batchSize}
  ) returning id`;

/** In batches: each is a short transaction beside those who send. */
async function inBatches(maintenance: Database, statement: string, before: Date): Promise<void> {
  for (;;) {
    const changed = await run(maintenance, (sql) => sql(statement, [before]));
    if (changed.length < batchSize) return;
  }
}

/** Keeps doing so for as long as the server runs. Returns how to stop. */
export function startMessageJob(options: MessageJobOptions): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const tend = () => {
    running = running.then(() => tendMessages(options)).catch(options.onError);
  };
  tend();
  const timer = setInterval(tend, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

function scopedTo(database: Database, organizationId: string): ScopedDatabase {
  const scope = { organizationId, userId: null };
  return {
    read: (work, limits) => database.read(scope, work, limits),
    write: (work) => database.write(scope, work),
  };
}

function run<T>(maintenance: Database, work: (sql: Sql) => Promise<T>): Promise<T> {
  return maintenance.write(everywhere, (_em, sql) => work(sql));
}
