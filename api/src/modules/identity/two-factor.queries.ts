import type { Sql } from '../../platform/database/index.ts';

interface TwoFactor {
  readonly enabled: boolean;
  readonly enabledAt: Date | null;
  readonly recoveryCodesLeft: number;
}

/** How a user's second factor stands. @param sql A transaction that names the user. */
export async function readTwoFactor(sql: Sql, userId: string): Promise<TwoFactor> {
  const [row] = await sql<{ enabled_at: Date | null; left: number }>(
    `select u.two_factor_enabled_at as enabled_at,
       (select count(*)::int from recovery_codes c where c.user_id = u.id and c.used_at is null) as left
     from users u where u.id = ?`,
    [userId],
  );
  const enabledAt = row?.enabled_at == null ? null : new Date(row.enabled_at);
  return { enabled: enabledAt !== null, enabledAt, recoveryCodesLeft: row?.left ?? 0 };
}
