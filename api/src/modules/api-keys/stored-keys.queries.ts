import { type Database, type Sql, pgArray } from '../../platform/database/index.ts';
import type { Role } from '../../roles.ts';
import type { StoredKey } from './stored-key.ts';

/** Where a key is. It stays there for as long as it lives. */
export interface KeyPlace {
  readonly keyId: string;
  readonly organizationId: string;
}

/** Finds a key by its public part, in whichever organization it is. */
export async function findKeyPlace(
  maintenance: Database,
  publicId: string,
): Promise<KeyPlace | undefined> {
  const [place] = await maintenance.read({ organizationId: null, userId: null }, (sql) =>
    sql<KeyPlace>(
      'select id as "keyId", org_id as "organizationId" from api_keys where public_id = ?',
      [publicId],
    ),
  );
  return place;
}

interface Row {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly secretHash: Buffer;
  readonly previousSecretHash: Buffer | null;
  readonly previousExpiresAt: string | null;
  readonly scopes: readonly string[];
  readonly limitPerMinute: number;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly makerRole: Role | null;
}

/** Keys of an organization as they are now. */
export async function readStoredKeys(
  database: Database,
  organizationId: string,
  ids: readonly string[],
): Promise<StoredKey[]> {
  const rows = await database.read({ organizationId, userId: null }, (sql) =>
    sql<Row>(
      `select key.id, key.org_id as "organizationId", name, secret_hash as "secretHash",
         previous_secret_hash as "previousSecretHash", previous_expires_at as "previousExpiresAt", scopes,
         rate_limit_per_minute as "limitPerMinute", expires_at as "expiresAt", revoked_at as "revokedAt",
         maker.role as "makerRole"
       from api_keys as key
       left join memberships as maker on maker.org_id = key.org_id and maker.user_id = key.maker_id
       where key.org_id = ? and key.id = any(?::uuid[])`,
      [organizationId, pgArray(ids)],
    ),
  );
  return rows.map(storedKey);
}

function storedKey(row: Row): StoredKey {
  return {
    ...row,
    previousExpiresAt: dateOf(row.previousExpiresAt),
    expiresAt: dateOf(row.expiresAt),
    revokedAt: dateOf(row.revokedAt),
  };
}

/** The keys for which a member answers, in the organization at hand. */
export async function listKeysOfMaker(sql: Sql, userId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    'select id from api_keys where maker_id = ? and revoked_at is null',
    [userId],
  );
  return rows.map(({ id }) => id);
}

/** Null when whoever answers for the key is no member any more. */
export async function readMakerRole(sql: Sql, keyId: string): Promise<Role | null> {
  const [maker] = await sql<{ role: Role }>(
    `select role from memberships as maker
     join api_keys as key on key.org_id = maker.org_id and key.maker_id = maker.user_id
     where key.id = ?`,
    [keyId],
  );
  return maker?.role ?? null;
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
