import type { Sql } from '../../platform/database/index.ts';
import type { MessageKind } from './message.ts';

/** One try, as it is counted. */
export interface CountedTry {
  readonly organizationId: string;
  readonly integrationId: string;
  readonly kind: MessageKind;
  readonly outcome: 'SENT' | 'FAILED';
  /** Sent after another one had failed or was passed over. */
  readonly isFallback: boolean;
}

const hourMs = 3_600_000;
const hours = 24;

export async function countTry(
  sql: Sql,
  { organizationId, integrationId, kind, outcome, isFallback }: CountedTry,
  now: Date,
): Promise<void> {
  const sent = Number(outcome === 'SENT');
  await sql(
    `insert into message_traffic as t (org_id, integration_id, category, starts_at, sent, failed, fallbacks)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (org_id, starts_at, integration_id, category) do update set
       sent = t.sent + excluded.sent, failed = t.failed + excluded.failed, fallbacks = t.fallbacks + excluded.fallbacks`,
    [
      organizationId,
      integrationId,
      kind,
      hourOf(now),
      sent,
      1 - sent,
      Number(outcome === 'SENT' && isFallback),
    ],
  );
}

/** What an integration carried of a category in 24 hours. */
export interface Traffic {
  readonly integrationId: string;
  readonly integrationName: string;
  readonly category: MessageKind;
  readonly sent: number;
  readonly failed: number;
  readonly fallbacks: number;
}

/** The clock hour of now and the 23 before it; who carried most comes first. */
export function readTraffic(sql: Sql, now: Date): Promise<Traffic[]> {
  return sql<Traffic>(
    `select t.integration_id as "integrationId", i.name as "integrationName", t.category,
       sum(t.sent)::int as sent, sum(t.failed)::int as failed, sum(t.fallbacks)::int as fallbacks
     from message_traffic t join integrations i on i.org_id = t.org_id and i.id = t.integration_id
     where t.starts_at > ?::timestamptz and t.starts_at <= ?::timestamptz
     group by t.integration_id, i.name, t.category
     order by t.category, sent desc, failed desc, i.name, t.integration_id`,
    [new Date(hourOf(now).getTime() - hours * hourMs), now],
  );
}

function hourOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / hourMs) * hourMs);
}
