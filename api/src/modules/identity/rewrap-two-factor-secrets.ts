import type { Database } from '../../platform/database/index.ts';
import type { Sealer } from '../../platform/sealing/index.ts';
import { twoFactorBinding } from './two-factor-secret.ts';

const batchSize = 100;
const everywhere = { organizationId: null, userId: null };

/**
 * Brings the secrets of second factors under the active master key, in short transactions beside the running servers.
 * Rows that another process rewraps at this moment are left to it.
 *
 * @param maintenance A database in the maintenance role, which sees all users.
 * @returns how many were rewrapped.
 * @throws {SealingError} for a row that none of the keys opens.
 */
export async function rewrapTwoFactorSecrets(
  maintenance: Database,
  sealer: Sealer,
): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await rewrapBatch(maintenance, sealer);
    if (done === 0) return total;
    total += done;
  }
}

function rewrapBatch(maintenance: Database, sealer: Sealer): Promise<number> {
  return maintenance.write(everywhere, async (_em, sql) => {
    const rows = await sql<{ userId: string; sealed: Buffer }>(
      `select user_id as "userId", sealed_secret as sealed from two_factor_secrets
       where sealing_key_id <> ? limit ? for update skip locked`,
      [sealer.activeKeyId, batchSize],
    );
    for (const { userId, sealed } of rows) {
      const rewrapped = sealer.rewrap(sealed, twoFactorBinding(userId));
      await sql(
        'update two_factor_secrets set sealed_secret = ?, sealing_key_id = ? where user_id = ?',
        [rewrapped, sealer.activeKeyId, userId],
      );
    }
    return rows.length;
  });
}

/** The master keys that secrets of second factors still need. */
export async function listTwoFactorSeals(maintenance: Database): Promise<readonly string[]> {
  const rows = await maintenance.read(everywhere, (sql) =>
    sql<{ id: string }>('select distinct sealing_key_id as id from two_factor_secrets order by 1'),
  );
  return rows.map(({ id }) => id);
}
