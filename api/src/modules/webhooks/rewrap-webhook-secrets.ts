import type { Database } from '../../platform/database/index.ts';
import type { Sealer } from '../../platform/sealing/index.ts';
import { rewrapWebhookSecret } from './webhook-secret.ts';

const batchSize = 100;
const everywhere = { organizationId: null, userId: null };

interface SealedRow {
  readonly id: string;
  readonly organizationId: string;
  readonly sealed: Buffer;
  readonly previous: Buffer | null;
}

/**
 * Brings every webhook secret under the active master key, in short transactions beside the running servers.
 *
 * @param maintenance A database in the maintenance role, which sees all organizations.
 * @returns how many were rewrapped.
 * @throws {SealingError} for a row that none of the keys opens.
 */
export async function rewrapWebhookSecrets(maintenance: Database, sealer: Sealer): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await rewrapBatch(maintenance, sealer);
    if (done === 0) return total;
    total += done;
  }
}

function rewrapBatch(maintenance: Database, sealer: Sealer): Promise<number> {
  const active = sealer.activeKeyId;
  return maintenance.write(everywhere, async (_em, sql) => {
    const rows = await sql<SealedRow>(
      `select id, org_id as "organizationId", sealed_secret as sealed, previous_sealed_secret as previous
       from webhooks
       where deleted_at is null and (sealing_key_id <> ? or previous_sealing_key_id <> ?)
       limit ? for no key update skip locked`,
      [active, active, batchSize],
    );
    for (const row of rows) {
      const previous = row.previous && rewrapWebhookSecret(sealer, row, row.previous);
      await sql(
        `update webhooks set sealed_secret = ?, sealing_key_id = ?, previous_sealed_secret = ?,
           previous_sealing_key_id = ? where id = ?`,
        [
          rewrapWebhookSecret(sealer, row, row.sealed),
          active,
          previous,
          previous === null ? null : active,
          row.id,
        ],
      );
    }
    return rows.length;
  });
}

/** The master keys that stored webhook secrets still need. */
export async function listWebhookSeals(maintenance: Database): Promise<readonly string[]> {
  const rows = await maintenance.read(everywhere, (sql) =>
    sql<{ id: string }>(
      `select sealing_key_id as id from webhooks where deleted_at is null
       union select previous_sealing_key_id from webhooks
       where deleted_at is null and previous_sealing_key_id is not null`,
    ),
  );
  return rows.map(({ id }) => id);
}
