import type { Sql } from '../../platform/database/index.ts';
import { pgArray } from '../../platform/database/index.ts';

export interface SessionRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly rotatedAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string | null;
  readonly ipAddress: string | null;
  readonly organizationName: string;
}

const maxSessions = 100;

/**
 * The open sessions of a user, the one at hand first, then the newest; at most 100. Row level security leaves out those
 * in organizations that the user has left: they are worth nothing.
 *
 * @param ids Only these; all without it.
 */
export async function listSessions(
  sql: Sql,
  {
    userId,
    sessionId,
    now,
    ids,
  }: {
    readonly userId: string;
    readonly sessionId: string;
    readonly now: Date;
    readonly ids?: readonly string[];
  },
): Promise<SessionRow[]> {
  const rows = await sql<SessionRow>(
    `select s.id, s.created_at as "createdAt", s.rotated_at as "rotatedAt", s.expires_at as "expiresAt",
       s.user_agent as "userAgent", s.ip_address as "ipAddress", o.name as "organizationName"
     from sessions s join organizations o on o.id = s.org_id
     where s.user_id = ? and s.revoked_at is null and s.expires_at > ?
       and (?::uuid[] is null or s.id = any(?::uuid[]))
     order by s.id = ? desc, s.created_at desc, s.id desc limit ?`,
    [userId, now, ...both(ids === undefined ? null : pgArray(ids)), sessionId, maxSessions],
  );
  return rows.map(({ id, userAgent, ipAddress, organizationName, ...times }) => ({
    id,
    userAgent,
    ipAddress,
    organizationName,
    createdAt: new Date(times.createdAt),
    rotatedAt: new Date(times.rotatedAt),
    expiresAt: new Date(times.expiresAt),
  }));
}

function both<T>(value: T): [T, T] {
  return [value, value];
}
