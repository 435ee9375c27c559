import type { Database } from '../../platform/database/index.ts';
import type { Sealer } from '../../platform/sealing/index.ts';
import { rewrapCredentials } from './credentials.ts';

const batchSize = 100;
const everywhere = { organizationId: null, userId: null };

interface SealedRow {
  readonly id: string;
  readonly organizationId: string;
  readonly sealed: Buffer;
}

/**
 * Brings every stored credential under the active master key, in short transactions beside the running servers. Rows
 * that another process rewraps at this moment are left to it.
 *
 * @param maintenance A database in the maintenance role, which sees all organizations.
 * @returns how many were rewrapped.
 * @throws {SealingError} for a row that none of the keys opens.
 */
export async function rewrapAllCredentials(maintenance: Database, sealer: Sealer): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await rewrapBatch(maintenance, sealer);
    if (done === 0) return total;
    total += done;
  }
}

function rewrapBatch(maintenance: Database, sealer: Sealer): Promise<number> {
  return maintenance.write(everywhere, async (_em, sql) => {
    const rows = await sql<SealedRow>(
      `select id, org_id as "organizationId", sealed_credentials as sealed from integrations
       where sealing_key_id <> ? limit ? for update skip locked`,
      [sealer.activeKeyId, batchSize],
    );
    for (const row of rows) {
      const rewrapped = rewrapCredentials(sealer, row, row.sealed);
      await sql('update integrations set sealed_credentials = ?, sealing_key_id = ? where id = ?', [
        rewrapped,
        sealer.activeKeyId,
        row.id,
      ]);
    }
    return rows.length;
  });
}

/** The master keys that stored credentials still need. */
export async function listSealingKeyIds(maintenance: Database): Promise<readonly string[]> {
  const rows = await maintenance.read(everywhere, (sql) =>
    sql<{ id: string }>(
      'select distinct sealing_key_id as id from integrations where sealing_key_id is not null order by 1',
    ),
  );
  return rows.map(({ id }) => id);
}
