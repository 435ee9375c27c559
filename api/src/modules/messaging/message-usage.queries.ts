import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { Sent, Windows } from './usage-windows.ts';

/** Whose messages are counted. */
export interface Sender {
  readonly id: string;
  readonly organizationId: string;
}

/** What was sent in the two windows so far. */
export async function readSent(sql: Sql, sender: Sender, windows: Windows): Promise<Sent> {
  const rows = await sql<Row>(
    `select span, sent from message_usage
     where org_id = ? and integration_id = ? and (span, starts_at) in (('HOUR', ?::timestamptz), ('DAY', ?::timestamptz))`,
    [sender.organizationId, sender.id, windows.hour, windows.day],
  );
  return sentIn(rows);
}

/** The same of several at once, by integration; who has sent nothing is not among it. */
export async function readUsage(
  sql: Sql,
  senders: readonly Pick<Sender, 'id'>[],
  { hour, day }: Windows,
): Promise<ReadonlyMap<string, Sent>> {
  const rows = await sql<Row & { readonly id: string }>(
    `select integration_id as id, span, sent from message_usage
     where integration_id = any(?::uuid[]) and (span, starts_at) in (('HOUR', ?::timestamptz), ('DAY', ?::timestamptz))`,
    [pgArray(senders.map(({ id }) => id)), hour, day],
  );
  const byId = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byId].map(([id, counts]) => [id, sentIn(counts)]));
}

/**
 * Locks both windows until the end of the transaction and tells what was sent in them. Always the hour first, so that
 * two who do this at once wait for each other and never across.
 */
export function lockSent(sql: Sql, sender: Sender, windows: Windows): Promise<Sent> {
  return add(sql, sender, windows, 0);
}

/** Counts messages in both windows, or gives them back with a negative number; tells what is counted then. */
export async function add(
  sql: Sql,
  { id, organizationId }: Sender,
  { hour, day }: Windows,
  messages: number,
): Promise<Sent> {
  const rows = await sql<Row>(
    `insert into message_usage as usage (org_id, integration_id, span, starts_at, sent)
     values (?, ?, 'HOUR', ?, greatest(?::integer, 0)), (?, ?, 'DAY', ?, greatest(?::integer, 0))
     on conflict (org_id, integration_id, span, starts_at) do update set sent = greatest(usage.sent + ?, 0)
     returning span, sent`,
    [organizationId, id, hour, messages, organizationId, id, day, messages, messages],
  );
  return sentIn(rows);
}

/** Counts older than this are of no use to anybody. */
const keptMs = 7 * 24 * 3_600_000;

export async function removeOldCounts(sql: Sql, sender: Sender, now: Date): Promise<void> {
  await sql('delete from message_usage where org_id = ? and integration_id = ? and starts_at < ?', [
    sender.organizationId,
    sender.id,
    new Date(now.getTime() - keptMs),
  ]);
}

/** Locks the count of an organization's test messages in an hour until the end of the transaction, and tells it. */
export async function lockTests(sql: Sql, organizationId: string, hour: Date): Promise<number> {
  const [row] = await sql<{ sent: number }>(
    `insert into test_message_usage as usage (org_id, starts_at, sent) values (?, ?, 0)
     on conflict (org_id, starts_at) do update set sent = usage.sent returning sent`,
    [organizationId, hour],
  );
  return row?.sent ?? 0;
}

/** Counts one more; older hours are of no use any more. */
export async function addTest(sql: Sql, organizationId: string, hour: Date): Promise<void> {
  await sql('update test_message_usage set sent = sent + 1 where org_id = ? and starts_at = ?', [
    organizationId,
    hour,
  ]);
  await sql('delete from test_message_usage where org_id = ? and starts_at < ?', [
    organizationId,
    hour,
  ]);
}

interface Row {
  readonly span: 'HOUR' | 'DAY';
  readonly sent: number;
}

function sentIn(rows: readonly Row[]): Sent {
  const of = (span: Row['span']): number => rows.find((row) => row.span === span)?.sent ?? 0;
  return { hour: of('HOUR'), day: of('DAY') };
}
