import { pgArray, type Sql } from '../../platform/database/index.ts';
import type { Sealer } from '../../platform/sealing/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import { hashOfRecoveryCode, newRecoveryCodes, readRecoveryCode } from './recovery-code.ts';
import { stepOfCode } from './totp.ts';
import { openTwoFactorSecret, takeStep } from './two-factor-secret.ts';

/** What a right code was: one of the authenticator app, or a recovery code, of which fewer are left now. */
export type AcceptedCode =
  | { readonly kind: 'TOTP' }
  | { readonly kind: 'RECOVERY'; readonly left: number };

/** The same for a wrong code and for one that was used already: who listens in learns nothing from it. */
export function codeRefused(): UserError {
  const message =
    'The code is not right, or it was used already. Wait for the next one in your authenticator app, or use a recovery code.';
  return userError('CODE_REFUSED', message, ['code']);
}

/** The six digits that a person typed, with whatever they put between them; undefined when they are none. */
export function readTotpCode(text: string): string | undefined {
  const digits = text.slice(0, 40).replaceAll(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/**
 * Takes a code of the user's second factor; it is used up by it. Undefined, and nothing written, when it is wrong.
 *
 * @param sql A transaction that names the user: nobody else's rows are seen.
 */
export async function acceptCode(
  sql: Sql,
  sealer: Sealer,
  { userId, code, now }: { readonly userId: string; readonly code: string; readonly now: Date },
): Promise<AcceptedCode | undefined> {
  const digits = readTotpCode(code);
  if (digits !== undefined) {
    const stored = await openTwoFactorSecret(sql, sealer, userId);
    const step = stored && stepOfCode(stored.secret, digits, now);
    return step !== undefined && (await takeStep(sql, userId, step)) ? { kind: 'TOTP' } : undefined;
  }
  const recovery = readRecoveryCode(code.slice(0, 80));
  if (recovery === undefined) return undefined;
  const used = await sql(
    `update recovery_codes set used_at = ? where user_id = ? and code_hash = ? and used_at is null
     returning 1`,
    [now, userId, hashOfRecoveryCode(recovery)],
  );
  return used.length === 0
    ? undefined
    : { kind: 'RECOVERY', left: await countRecoveryCodes(sql, userId) };
}

/** Makes ten recovery codes in place of all that there were. They are never to be read again. */
export async function replaceRecoveryCodes(sql: Sql, userId: string): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await sql('delete from recovery_codes where user_id = ?', [userId]);
  const hashes = codes.map((code) => hashOfRecoveryCode(code).toString('hex'));
  await sql(
    `insert into recovery_codes (user_id, code_hash)
     select ?::uuid, decode(hash, 'hex') from unnest(?::text[]) as hash`,
    [userId, pgArray(hashes)],
  );
  return codes;
}

async function countRecoveryCodes(sql: Sql, userId: string): Promise<number> {
  const [row] = await sql<{ left: number }>(
    'select count(*)::int as left from recovery_codes where user_id = ? and used_at is null',
    [userId],
  );
  return row?.left ?? 0;
}
