import { type Sealer, SealingError } from '../../platform/sealing/index.ts';
import type { ExternalUser } from './exchange-code.ts';
import type { SingleSignOnContext } from './single-sign-on.context.ts';

interface OpenedSession {
  readonly sessionId: string;
  readonly userId: string;
}

/** A longer one would not fit into the address by which a session is ended at the identity provider. */
const longestToken = 6_000;

/** Keeps, sealed, by what the session at the identity provider is ended together with ours. Those of ended ones go. */
export async function keepIdToken(
  { identity, sealer, clock }: Pick<SingleSignOnContext, 'identity' | 'sealer' | 'clock'>,
  { sessionId, userId }: OpenedSession,
  { issuer, idToken }: ExternalUser,
): Promise<void> {
  const hint = idToken.length > longestToken ? '' : idToken;
  await identity.db.write({ organizationId: null, userId }, async (_em, sql) => {
    await sql(
      `delete from single_sign_on_sessions k using sessions s
       where k.user_id = ? and s.id = k.session_id and (s.revoked_at is not null or s.expires_at <= ?)`,
      [userId, clock.now()],
    );
    await sql(
      `insert into single_sign_on_sessions (session_id, user_id, issuer, sealed_id_token)
       values (?, ?, ?, ?)`,
      [sessionId, userId, issuer, sealer.seal(hint, bindingOf(sessionId))],
    );
  });
}

/**
 * The id token of a session, which is forgotten by it. Undefined for a session that came by other means; empty when the
 * token cannot be opened any more: it went with its master key, and nothing hangs on it.
 */
export async function takeIdToken(
  { identity, sealer }: Pick<SingleSignOnContext, 'identity' | 'sealer'>,
  { sessionId, userId }: OpenedSession,
  issuer: string,
): Promise<string | undefined> {
  const [row] = await identity.db.write({ organizationId: null, userId }, (_em, sql) =>
    sql<{ sealed: Buffer }>(
      `delete from single_sign_on_sessions where session_id = ? and issuer = ?
       returning sealed_id_token as sealed`,
      [sessionId, issuer],
    ),
  );
  if (row === undefined) return undefined;
  try {
    return sealer.open(row.sealed, bindingOf(sessionId)).toString();
  } catch (error) {
    if (error instanceof SealingError) return '';
    throw error;
  }
}

/** The same id token under the active master key. @throws {SealingError} */
export function rewrapIdToken(sealer: Sealer, sessionId: string, sealed: Buffer): Buffer {
  return sealer.rewrap(sealed, bindingOf(sessionId));
}

function bindingOf(sessionId: string) {
  return {
    organizationId: 'system',
    table: 'single_sign_on_sessions',
    column: 'sealed_id_token',
    rowId: sessionId,
  };
}
