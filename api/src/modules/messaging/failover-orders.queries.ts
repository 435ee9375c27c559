import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { MessageKind } from './message.ts';

/** The order that was set for a category; empty: none. Ids of integrations that are gone may be among it. */
export async function readOrder(sql: Sql, category: MessageKind): Promise<readonly string[]> {
  const [row] = await sql<{ ids: string[] }>(
    'select integration_ids::text[] as ids from failover_orders where category = ?',
    [category],
  );
  return row?.ids ?? [];
}

export interface FailoverOwner {
  readonly organizationId: string;
  readonly category: MessageKind;
  readonly now: Date;
}

/** Makes whoever sets the order of this category wait until the end of the transaction. */
export async function lockOrder(
  sql: Sql,
  { organizationId, category, now }: FailoverOwner,
): Promise<void> {
  await sql(
    `insert into failover_orders as o (org_id, category, integration_ids, updated_at) values (?, ?, '{}', ?)
     on conflict (org_id, category) do update set updated_at = o.updated_at`,
    [organizationId, category, now],
  );
}

export async function storeOrder(
  sql: Sql,
  { organizationId, category, now }: FailoverOwner,
  ids: readonly string[],
): Promise<void> {
  await sql(
    `update failover_orders set integration_ids = ?::uuid[], updated_at = ? where org_id = ? and category = ?`,
    [pgArray(ids), now, organizationId, category],
  );
}
