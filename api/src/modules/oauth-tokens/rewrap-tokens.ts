import type { Database } from '../../platform/database/index.ts';
import type { Sealer } from '../../platform/sealing/index.ts';
import { rewrapTokens } from './sealed-tokens.ts';

const batchSize = 100;
const everywhere = { organizationId: null, userId: null };

interface SealedRow {
  readonly id: string;
  readonly organizationId: string;
  readonly sealed: Buffer;
}

/**
 * Brings every stored token under the active master key, in short transactions beside the running servers.
 *
 * @param maintenance A database in the maintenance role, which sees all organizations.
 * @returns how many were rewrapped.
 * @throws {SealingError} for a row that none of the keys opens.
 */
export async function rewrapAllTokens(maintenance: Database, sealer: Sealer): Promise<number> {
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
      `select integration_id as id, org_id as "organizationId", sealed_tokens as sealed from oauth_tokens
       where key_id <> ? limit ? for no key update skip locked`,
      [sealer.activeKeyId, batchSize],
    );
    for (const row of rows) {
      await sql('update oauth_tokens set sealed_tokens = ?, key_id = ? where integration_id = ?', [
        rewrapTokens(sealer, row, row.sealed),
        sealer.activeKeyId,
        row.id,
      ]);
    }
    return rows.length;
  });
}

/** The master keys that stored tokens still need. */
export async function listTokenSeals(maintenance: Database): Promise<readonly string[]> {
  const rows = await maintenance.read(everywhere, (sql) =>
    sql<{ id: string }>('select distinct key_id as id from oauth_tokens order by 1'),
  );
  return rows.map(({ id }) => id);
}
