import type { Sql } from '../../platform/database/index.ts';
import { userError } from '../../user-error.ts';

/** What opens a user's sessions, as it was when somebody showed that they are that user. */
export interface Credentials {
  readonly passwordHash: string | null;
  readonly twoFactorEnabledAt: Date | null;
}

/**
 * Whether a user's credentials are still those that were shown: hashing a password takes long enough for them to be
 * changed meanwhile. Until the transaction ends, who would change them waits, and then ends what it has opened.
 */
export async function credentialsHold(
  sql: Sql,
  userId: string,
  { passwordHash, twoFactorEnabledAt }: Credentials,
): Promise<boolean> {
  const unchanged = await sql(
    `select 1 from users where id = ? and password_hash is not distinct from ?::text
       and two_factor_enabled_at is not distinct from ?::timestamptz for share`,
    [userId, passwordHash, twoFactorEnabledAt],
  );
  return unchanged.length > 0;
}

export async function readCredentials(sql: Sql, userId: string): Promise<Credentials | undefined> {
  const [user] = await sql<CredentialsRow>(
    'select password_hash, two_factor_enabled_at from users where id = ?',
    [userId],
  );
  return user && credentialsOf(user);
}

export interface CredentialsRow {
  readonly password_hash: string | null;
  readonly two_factor_enabled_at: Date | null;
}

export function credentialsOf(row: CredentialsRow): Credentials {
  const enabledAt = row.two_factor_enabled_at;
  return {
    passwordHash: row.password_hash,
    twoFactorEnabledAt: enabledAt === null ? null : new Date(enabledAt),
  };
}

export const credentialsChanged = userError(
  'INVALID_CREDENTIALS',
  'What you sign in with was changed a moment ago. Sign in again.',
);
