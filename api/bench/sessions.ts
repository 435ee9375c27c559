import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  createSealer,
  inRole,
  issueAccessToken,
  loadSigningKeys,
  openDatabase,
  parseMasterKeys,
} from './built.ts';
import type { DataFolder } from './data-folder.ts';
import type { SeededScope } from './seed.ts';

/**
 * Signs members in without their passwords, each in an organization: to check a hash for each would take longer than
 * what is measured.
 *
 * @returns Their bearer tokens, which hold for ten minutes.
 */
export async function openSessions(
  folder: DataFolder,
  places: readonly SeededScope[],
): Promise<string[]> {
  const url = await folder.ownerUrl();
  const now = new Date();
  const sealer = createSealer({ keys: parseMasterKeys(await folder.masterKey()) });
  const database = await openDatabase(inRole(url, 'runtime'), [], 1);
  const keys = await loadSigningKeys(database, sealer, now);
  await database.close();
  const sessions = places.map((place) => ({ ...place, sessionId: randomUUID() }));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const { sessionId, userId, organizationId } of sessions)
      await client.query(insertSession, [sessionId, userId, organizationId, randomBytes(32), now]);
  } finally {
    await client.end();
  }
  return Promise.all(sessions.map((claims) => issueAccessToken(keys, claims, now)));
}

const insertSession = `
  insert into sessions (id, user_id, org_id, refresh_hash, rotated_at, created_at, expires_at)
  values ($1, $2, $3, $4, $5, $5, $5::timestamptz + interval '1 hour')`;
