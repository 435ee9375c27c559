import type { Sql } from '../../platform/database/index.ts';
import { type Sealer, keyIdOf } from '../../platform/sealing/index.ts';

/** A secret that was shown and not confirmed is forgotten after this. */
export const setupMinutes = 15;

export interface TwoFactorSecret {
  readonly secret: string;
  /** Only a code of a later time step counts: each counts once (RFC 6238, 5.2). */
  readonly lastStep: number;
  readonly createdAt: Date;
}

/** Keeps a user's secret in place of an earlier one. */
export async function storeTwoFactorSecret(
  sql: Sql,
  sealer: Sealer,
  userId: string,
  { secret, now }: { readonly secret: string; readonly now: Date },
): Promise<void> {
  const sealed = sealer.seal(secret, twoFactorBinding(userId));
  await sql(
    `insert into two_factor_secrets (user_id, sealed_secret, sealing_key_id, last_step, created_at)
     values (?, ?, ?, 0, ?)
     on conflict (user_id) do update set sealed_secret = excluded.sealed_secret,
       sealing_key_id = excluded.sealing_key_id, last_step = 0, created_at = excluded.created_at`,
    [userId, sealed, keyIdOf(sealed), now],
  );
}

/** @throws {SealingError} when the row is not the one that it was sealed for, or no key opens it. */
export async function openTwoFactorSecret(
  sql: Sql,
  sealer: Sealer,
  userId: string,
): Promise<TwoFactorSecret | undefined> {
  const [row] = await sql<{ sealed: Buffer; last_step: string; created_at: Date }>(
    'select sealed_secret as sealed, last_step, created_at from two_factor_secrets where user_id = ?',
    [userId],
  );
  if (row === undefined) return undefined;
  return {
    secret: sealer.open(row.sealed, twoFactorBinding(userId)).toString(),
    lastStep: Number(row.last_step),
    createdAt: new Date(row.created_at),
  };
}

/** False when a code of this step or a later one was taken meanwhile: of two requests with one code, one wins. */
export async function takeStep(sql: Sql, userId: string, step: number): Promise<boolean> {
  const taken = await sql(
    'update two_factor_secrets set last_step = ? where user_id = ? and last_step < ? returning 1',
    [step, userId, step],
  );
  return taken.length > 0;
}

/** The one place where a user's secret opens. */
export function twoFactorBinding(userId: string) {
  return {
    organizationId: 'system',
    table: 'two_factor_secrets',
    column: 'sealed_secret',
    rowId: userId,
  };
}
