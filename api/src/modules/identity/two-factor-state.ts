import type { Sql } from '../../platform/database/index.ts';
import { type UserError, userError } from '../../user-error.ts';

/**
 * Whether two-factor sign-in is on. Others who would change it for this user, or sign in with it, wait until the
 * transaction ends: all of them begin here, so none waits for one that waits for it.
 */
export async function holdTwoFactor(sql: Sql, userId: string): Promise<boolean> {
  const [user] = await sql<{ enabled: boolean }>(
    'select two_factor_enabled_at is not null as enabled from users where id = ? for no key update',
    [userId],
  );
  return user?.enabled === true;
}

export async function setTwoFactorEnabledAt(
  sql: Sql,
  userId: string,
  at: Date | null,
): Promise<void> {
  await sql('update users set two_factor_enabled_at = ? where id = ?', [at, userId]);
}

export function alreadyOn(): UserError {
  return userError(
    'WRONG_STATE',
    'Two-factor sign-in is on already. Turn it off first to set it up anew.',
  );
}

export function notOn(): UserError {
  return userError('WRONG_STATE', 'Two-factor sign-in is off. Turn it on first.');
}
