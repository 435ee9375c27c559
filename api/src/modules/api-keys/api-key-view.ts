import type { RequestContext } from '../../context.ts';
import { formatId } from '../../graphql/index.ts';
import type { Sql } from '../../platform/database/index.ts';
import { actorView } from '../activity/index.ts';
import { statusOf } from './api-key-status.ts';
import { prefixOf } from './api-key-token.ts';
import { type ApiKeyRow, findApiKeys, listApiKeys } from './api-keys.queries.ts';
import type { ApiKeyType } from './api-keys.types.ts';
import { type KeyUsage, readKeyUsage } from './key-usage.queries.ts';
import { effectiveScopes } from './stored-key.ts';

/** The organization's keys, newest first. */
export function readApiKeys(ctx: RequestContext): Promise<ApiKeyType[]> {
  return readViews(ctx, (sql, now) => listApiKeys(sql, now));
}

/** Keys by id; those that the caller may not see are left out. */
export async function loadApiKeys(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ApiKeyType[]> {
  if (ids.length === 0 || ctx.caller?.permissions.has('API_KEYS_MANAGE') !== true) return [];
  return readViews(ctx, (sql) => findApiKeys(sql, ids));
}

async function readViews(
  ctx: RequestContext,
  read: (sql: Sql, now: Date) => Promise<ApiKeyRow[]>,
): Promise<ApiKeyType[]> {
  const now = ctx.clock.now();
  return ctx.db.read(async (sql) => {
    const rows = await read(sql, now);
    const ids = rows.map(({ id }) => id);
    const usage = await readKeyUsage(sql, ids, now);
    return rows.flatMap((row) => {
      const used = usage.get(row.id);
      return used === undefined ? [] : [viewOf(row, used, now)];
    });
  });
}

function viewOf(row: ApiKeyRow, { hours, ...used }: KeyUsage, now: Date): ApiKeyType {
  const effective = effectiveScopes(row.scopes, row.makerRole);
  const ends = { revokedAt: dateOf(row.revokedAt), expiresAt: dateOf(row.expiresAt) };
  const { name, scopes, createdAt, expiresAt, rotatedAt, lastUsedAt, revokedAt } = row;
  const previous = dateOf(row.previousExpiresAt);
  return {
    id: formatId('key', row.id),
    name,
    prefix: prefixOf(row.publicId),
    scopes,
    effectiveScopes: effective,
    status: statusOf(ends, effective.length, now),
    createdBy: actorView(row.createdBy),
    createdAt,
    expiresAt,
    rotatedAt,
    previousSecretExpiresAt:
      revokedAt === null && previous !== null && previous > now ? row.previousExpiresAt : null,
    lastUsedAt,
    revokedAt,
    rateLimitPerMinute: row.limitPerMinute,
    ...used,
    usage: hours,
  };
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
