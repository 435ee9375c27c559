import type { RequestContext } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import type { UserError } from '../../user-error.ts';
import { appendActivity } from '../activity/index.ts';
import type { Identity } from '../identity/index.ts';
import { takeTurn } from './change-members.ts';
import { Invitation } from './invitation.entity.ts';
import { joinedEvent } from './member-events.ts';
import { type OpenedInvitation, linkExpired } from './open-invitation.ts';

export interface Joining {
  readonly userId: string;
  readonly name: string;
}

/**
 * Uses an invitation up and makes its holder a member, in one transaction: of two who use it at once, one joins.
 *
 * @param prepare Runs first in that transaction; what it refuses leaves the invitation as it was.
 * @returns why nobody joined.
 */
export async function joinOrganization(
  { clock, bus }: RequestContext,
  identity: Identity,
  { token }: OpenedInvitation,
  person: Joining,
  prepare: (sql: Sql) => Promise<UserError | undefined> = () => Promise.resolve(undefined),
): Promise<UserError | undefined> {
  const { organizationId, hash } = token;
  const now = clock.now();
  const scope = { organizationId, userId: person.userId };
  const refusal = await identity.db.write(scope, async (em, sql) => {
    await takeTurn(sql, organizationId);
    const invitation = await em.findOne(Invitation, { organizationId, tokenHash: hash });
    if (invitation?.stateAt(now) !== 'PENDING') return linkExpired;
    const problem = await prepare(sql);
    if (problem !== undefined) return problem;
    invitation.accept(person.userId, now);
    await em.flush();
    const added = await sql(insertMembership, [
      organizationId,
      person.userId,
      invitation.role,
      now,
    ]);
    const events = added.length === 0 ? [] : [joinedEvent(person, invitation.role)];
    await appendActivity(sql, organizationId, now, events);
    return undefined;
  });
  if (refusal === undefined) bus.publish({ kind: 'activity', organizationId });
  return refusal;
}

const insertMembership = `
  insert into memberships (org_id, user_id, role, created_at) values (?, ?, ?, ?)
  on conflict do nothing returning 1`;
