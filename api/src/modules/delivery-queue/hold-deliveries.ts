import type { Sql } from '../../platform/database/index.ts';

/** A webhook was disabled: what waits for it is held, due at no time. In the transaction that disables it. */
export async function holdDeliveries(sql: Sql, webhookId: string): Promise<void> {
  await sql(
    `update deliveries set due_at = null
     where webhook_id = ?::uuid and status = 'PENDING' and due_at is not null`,
    [webhookId],
  );
}

/** It was enabled again: what was held is due now. In the scope of its organization. */
export async function releaseDeliveries(sql: Sql, webhookId: string, now: Date): Promise<void> {
  await sql(
    `update deliveries set due_at = ? where webhook_id = ?::uuid and status = 'PENDING' and due_at is null`,
    [now, webhookId],
  );
}
