import type { RequestContext } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import { type Actor, type NewActivityEvent, appendActivity } from '../activity/index.ts';
import type { Identity } from '../identity/index.ts';
import { type Credentials, announceChanged, takeTurn } from './change-members.ts';
import { joinedEvent, removedEvent, roleChangedEvent } from './member-events.ts';
import { endMembership, listCredentials } from './member-sessions.ts';
import { type ClaimedMembership, changeByClaims } from './membership-by-claims.ts';
import { findMemberOfUser } from './members.queries.ts';
import { withdrawInvitations } from './withdraw-invitations.ts';

interface Claimed {
  readonly organizationId: string;
  readonly person: { readonly userId: string; readonly name: string };
  /** Whose claims they are: memberships that come of them are marked with its id. */
  readonly issuer: { readonly id: string; readonly name: string };
  /** Null: they name no place in this organization. */
  readonly place: ClaimedMembership | null;
}

interface Turn {
  readonly sql: Sql;
  readonly organizationId: string;
  readonly announce: (credentials: Credentials) => void;
}

/**
 * Makes somebody's membership what the claims of an identity provider say it is now, as `changeByClaims` rules. It
 * takes its turn among the other changes of the organization's members.
 */
export async function followClaims(
  { clock, bus }: Pick<RequestContext, 'clock' | 'bus'>,
  identity: Identity,
  claimed: Claimed,
): Promise<void> {
  const { organizationId, person } = claimed;
  const now = clock.now();
  const changed: Credentials[] = [];
  const announce = (credentials: Credentials) => void changed.push(credentials);
  const scope = { organizationId, userId: person.userId };
  const events = await identity.db.write(scope, async (_em, sql) => {
    await takeTurn(sql, organizationId);
    const told = await apply({ sql, organizationId, announce }, claimed, now);
    await appendActivity(sql, organizationId, now, told);
    return told;
  });
  if (events.length > 0) bus.publish({ kind: 'activity', organizationId });
  for (const credentials of changed) announceChanged(bus, identity, credentials);
}

async function apply(
  turn: Turn,
  { person, issuer, place }: Claimed,
  now: Date,
): Promise<readonly NewActivityEvent[]> {
  const { sql, organizationId, announce } = turn;
  const member = await findMemberOfUser(sql, organizationId, person.userId);
  const isManaged = await isManagedBy(sql, turn.organizationId, person.userId, issuer.id);
  const change = changeByClaims(member && { ...member, isManaged }, place);
  const actor: Actor = { kind: 'SYSTEM', id: null, name: issuer.name };
  const by = { actor, now };
  switch (change.kind) {
    case 'NONE':
      return [];
    case 'JOIN':
      await sql(
        `insert into memberships (org_id, user_id, role, created_at, managed_by)
         values (?, ?, ?, ?, ?)`,
        [organizationId, person.userId, change.role, now, issuer.id],
      );
      return [joinedEvent(person, change.role)];
    case 'CHANGE_ROLE': {
      const { role } = change;
      await sql('update memberships set role = ? where org_id = ? and user_id = ?', [
        role,
        organizationId,
        person.userId,
      ]);
      announce(await listCredentials(sql, person.userId));
      const withdrawn = await withdrawInvitations(by, turn, person, role);
      return [...withdrawn, roleChangedEvent(actor, person, member?.role ?? role, role)];
    }
    case 'REMOVE': {
      await endMembership(turn, person, now);
      const withdrawn = await withdrawInvitations(by, turn, person, null);
      return [...withdrawn, removedEvent(actor, person)];
    }
  }
}

async function isManagedBy(
  sql: Sql,
  organizationId: string,
  userId: string,
  issuer: string,
): Promise<boolean> {
  const [row] = await sql(
    'select 1 from memberships where org_id = ? and user_id = ? and managed_by = ?',
    [organizationId, userId, issuer],
  );
  return row !== undefined;
}
