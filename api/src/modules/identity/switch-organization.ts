import { type RequestContext, memberOf } from '../../context.ts';
import type { Identity } from './identity.ts';
import { listMemberships } from './identity.queries.ts';
import type { SessionTokens } from './sessions.ts';

/** Moves the caller's session to another of their organizations. Undefined when they are no member of it. */
export async function switchOrganization(
  ctx: RequestContext,
  identity: Identity,
  organizationId: string | undefined,
): Promise<SessionTokens | undefined> {
  const member = memberOf(ctx);
  const memberships = await ctx.db.read((sql) => listMemberships(sql, member.userId));
  if (!memberships.some((membership) => membership.organizationId === organizationId))
    return undefined;
  if (organizationId === undefined) return undefined;
  identity.members.forget(member.sessionId);
  return identity.sessions.moveTo(member, organizationId);
}
