import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { Role } from '../../roles.ts';
import type { Actor } from '../activity/index.ts';

/** Twice as many as an organization can have at work: those that have ended are listed after them, as far as there is room. */
const mostListed = 400;
const dayMs = 86_400_000;
const revokedDays = 30;

/** A key as members see it. Times as text. */
export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly publicId: string;
  readonly scopes: readonly string[];
  readonly makerRole: Role | null;
  readonly createdBy: Actor;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly rotatedAt: string | null;
  readonly previousExpiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  readonly limitPerMinute: number;
}

const columns = `key.id, key.name, public_id as "publicId", scopes, maker.role as "makerRole", created_by as "createdBy",
  key.created_at as "createdAt", expires_at as "expiresAt", rotated_at as "rotatedAt",
  previous_expires_at as "previousExpiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt",
  rate_limit_per_minute as "limitPerMinute"`;

const keysWithMakers = `api_keys as key
  left join memberships as maker on maker.org_id = key.org_id and maker.user_id = key.maker_id`;

/** The organization's keys, newest first, without those that were revoked long ago. None that holds is left out. */
export function listApiKeys(sql: Sql, now: Date): Promise<ApiKeyRow[]> {
  return sql<ApiKeyRow>(
    `select * from (
       select ${columns} from ${keysWithMakers}
       where revoked_at is null or revoked_at > ?
       order by revoked_at is not null or coalesce(expires_at <= ?, false), key.created_at desc, key.id desc
       limit ${mostListed}
     ) as listed order by "createdAt" desc, id desc`,
    [new Date(now.getTime() - revokedDays * dayMs), now],
  );
}

export function findApiKeys(sql: Sql, ids: readonly string[]): Promise<ApiKeyRow[]> {
  return sql<ApiKeyRow>(`select ${columns} from ${keysWithMakers} where key.id = any(?::uuid[])`, [
    pgArray(ids),
  ]);
}

/** How many keys of the organization are neither revoked nor expired. */
export async function countActiveKeys(sql: Sql, now: Date): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::int as count from api_keys
     where revoked_at is null and (expires_at is null or expires_at > ?)`,
    [now],
  );
  return row?.count ?? 0;
}
