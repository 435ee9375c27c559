import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { Role } from '../../roles.ts';
import type { InvitationToken } from './invitation-token.ts';

/** An invitation as it may be shown: without the hash of its token. */
export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedByName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Where a page starts: just before this invitation, going back in time. */
export interface InvitationPosition {
  readonly createdAt: Date;
  readonly id: string;
}

const columns = `
  i.id, i.email, i.role, i.invited_by_name as "invitedByName", i.created_at as "createdAt",
  i.expires_at as "expiresAt", i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt"`;

/** Newest first; those that closed before `since` are history. */
export async function listInvitations(
  sql: Sql,
  since: Date,
  before: InvitationPosition | undefined,
  limit: number,
): Promise<InvitationRow[]> {
  const condition = before === undefined ? '' : 'and (i.created_at, i.id) < (?, ?::uuid)';
  const position = before === undefined ? [] : [before.createdAt, before.id];
  const rows = await sql<InvitationRow>(
    `select ${columns} from invitations i
     where coalesce(i.accepted_at, i.revoked_at, i.expires_at) > ? ${condition}
     order by i.created_at desc, i.id desc limit ?`,
    [since, ...position, limit],
  );
  return rows.map(withDates);
}

/** In no order; those that are not visible are left out. */
export async function findInvitations(sql: Sql, ids: readonly string[]): Promise<InvitationRow[]> {
  const rows = await sql<InvitationRow>(
    `select ${columns} from invitations i where i.id = any(?::uuid[])`,
    [pgArray(ids)],
  );
  return rows.map(withDates);
}

/** An invitation as its link shows it to whoever holds that. */
export interface LinkedInvitation extends InvitationRow {
  readonly organizationName: string;
}

/** What a link opens, whatever became of it; undefined for a link that never was. */
export async function findInvitationByToken(
  sql: Sql,
  { organizationId, hash }: InvitationToken,
): Promise<LinkedInvitation | undefined> {
  const [row] = await sql<LinkedInvitation>(
    `select ${columns}, o.name as "organizationName"
     from invitations i join organizations o on o.id = i.org_id where i.org_id = ? and i.token_hash = ?`,
    [organizationId, hash],
  );
  return row === undefined ? undefined : withDates(row);
}

function withDates<Row extends InvitationRow>(row: Row): Row {
  const { createdAt, expiresAt, acceptedAt, revokedAt } = row;
  return {
    ...row,
    createdAt: new Date(createdAt),
    expiresAt: new Date(expiresAt),
    acceptedAt: acceptedAt === null ? null : new Date(acceptedAt),
    revokedAt: revokedAt === null ? null : new Date(revokedAt),
  };
}
