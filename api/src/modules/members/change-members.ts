import type { EntityManager } from '@mikro-orm/core';
import { type RequestContext, memberOf } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import type { EventBus } from '../../platform/events/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type NewActivityEvent, type Told, writeWithActivity } from '../activity/index.ts';
import { type Identity, type Outcome, permissionsOf } from '../identity/index.ts';
import type { MemberRefusal } from './members.policy.ts';
import { type MemberRow, findMemberOfUser } from './members.queries.ts';

/** One change of who belongs to the organization, made while no other is. */
export interface MembersTurn {
  readonly em: EntityManager;
  readonly sql: Sql;
  readonly organizationId: string;
  /** Who asks, as they are now: another change may have come between. */
  readonly actor: MemberRow;
  /** Tells every server, after the commit, that what these may do has changed. */
  readonly announce: (credentials: Credentials) => void;
}

/** What somebody acts by: themselves, by tokens of others; their sessions; and the API keys for which they answer. */
export interface Credentials {
  readonly userId: string;
  readonly sessionIds: readonly string[];
  readonly keyIds: readonly string[];
}

type Change<T> = (turn: MembersTurn) => Promise<Told<Outcome<T>>>;

const noLongerAllowed = userError(
  'WRONG_STATE',
  'Your own role was changed meanwhile, and you no longer manage members. Reload the page.',
);

/**
 * Changes of one organization's members and invitations take turns: so that of two owners who unmake each other one is
 * left, and a link that is used twice at once lets one in. Who only refers to the organization's row is not held up.
 */
export async function takeTurn(sql: Sql, organizationId: string): Promise<void> {
  await sql('select from organizations where id = ? for no key update', [organizationId]);
}

/** Lets whoever manages members change them, in their turn and in one transaction with the events that tell it. */
export function changeMembers<T>(
  ctx: RequestContext,
  identity: Identity,
  change: Change<T>,
): Promise<Outcome<T>> {
  return changeOwnPlace(ctx, identity, async (turn) =>
    permissionsOf(turn.actor.role).has('MEMBERS_MANAGE') ? change(turn) : refused(noLongerAllowed),
  );
}

/** As `changeMembers`, for what every member may do. */
export async function changeOwnPlace<T>(
  ctx: RequestContext,
  identity: Identity,
  change: Change<T>,
): Promise<Outcome<T>> {
  const { organizationId, userId } = memberOf(ctx);
  const changed: Credentials[] = [];
  const outcome = await writeWithActivity<Outcome<T>>(ctx, async (em, sql) => {
    await takeTurn(sql, organizationId);
    const actor = await findMemberOfUser(sql, organizationId, userId);
    if (actor === undefined) return refused(noLongerAllowed);
    const announce = (credentials: Credentials) => void changed.push(credentials);
    return change({ em, sql, organizationId, actor, announce });
  });
  for (const credentials of changed) announceChanged(ctx.bus, identity, credentials);
  return outcome;
}

/** Tells every server, after the commit, that what somebody may do has changed. */
export function announceChanged(
  bus: EventBus,
  identity: Identity,
  { userId, keyIds, sessionIds }: Credentials,
): void {
  bus.publish({ kind: 'member', userId });
  for (const keyId of keyIds) bus.publish({ kind: 'api-key', keyId });
  for (const sessionId of sessionIds) {
    // The bus tells every server, a moment later; here it holds when the answer is sent.
    identity.members.forget(sessionId);
    bus.publish({ kind: 'session', sessionId });
  }
}

export function done<T>(value: T, ...events: readonly NewActivityEvent[]): Told<Outcome<T>> {
  return { result: { ok: true, value }, events };
}

export function refused(error: UserError): Told<Outcome<never>> {
  return { result: { ok: false, error }, events: [] };
}

export const memberNotFound = userError('NOT_FOUND', 'There is no such member.', ['memberId']);

const refusalWords: Readonly<Record<MemberRefusal, string>> = {
  OWNER_ONLY:
    'Only an owner can make, change or remove an owner. Ask an owner of the organization to do it.',
  LAST_OWNER:
    'An organization needs an owner, and this is the last one. Make somebody else an owner first.',
};

export function refusedBy(
  refusal: MemberRefusal,
  path: readonly string[] = [],
): Told<Outcome<never>> {
  return refused(userError(refusal, refusalWords[refusal], path));
}
