import type { Database } from '../../platform/database/index.ts';
import { type Sealer, SealingError } from '../../platform/sealing/index.ts';
import { rewrapIdToken } from './id-tokens.ts';

const batchSize = 100;
const everywhere = { organizationId: null, userId: null };
const first = '00000000-0000-0000-0000-000000000000';

interface SealedRow {
  readonly sessionId: string;
  readonly sealed: Buffer;
}

interface Batch {
  readonly rewrapped: number;
  /** Null: these were the last. */
  readonly next: string | null;
}

/**
 * Brings the id tokens of sessions under the active master key, in short transactions beside the running servers. One that
 * no key opens stays as it is: its session ends without a hint for the identity provider, and no server refuses to start
 * for it.
 *
 * @param maintenance A database in the maintenance role, which sees all users.
 * @returns how many were rewrapped.
 */
export async function rewrapIdTokens(maintenance: Database, sealer: Sealer): Promise<number> {
  let total = 0;
  let after: string | null = first;
  while (after !== null) {
    const { rewrapped, next }: Batch = await rewrapBatch(maintenance, sealer, after);
    total += rewrapped;
    after = next;
  }
  return total;
}

function rewrapBatch(maintenance: Database, sealer: Sealer, after: string): Promise<Batch> {
  return maintenance.write(everywhere, async (_em, sql) => {
    const rows = await sql<SealedRow>(
      `select session_id as "sessionId", sealed_id_token as sealed from single_sign_on_sessions
       where sealing_key_id <> ? and session_id > ?::uuid order by session_id limit ? for no key update skip locked`,
      [sealer.activeKeyId, after, batchSize],
    );
    let rewrapped = 0;
    for (const { sessionId, sealed } of rows) {
      const moved = movedTo(sealer, sessionId, sealed);
      if (moved === undefined) continue;
      rewrapped += 1;
      await sql('update single_sign_on_sessions set sealed_id_token = ? where session_id = ?', [
        moved,
        sessionId,
      ]);
    }
    return { rewrapped, next: rows.length < batchSize ? null : (rows.at(-1)?.sessionId ?? null) };
  });
}

function movedTo(sealer: Sealer, sessionId: string, sealed: Buffer): Buffer | undefined {
  try {
    return rewrapIdToken(sealer, sessionId, sealed);
  } catch (error) {
    if (error instanceof SealingError) return undefined;
    throw error;
  }
}
