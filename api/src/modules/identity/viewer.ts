import type { Member, TokenCaller } from '../../context.ts';
import { formatId, parseId } from '../../graphql/index.ts';
import type { Sql } from '../../platform/database/index.ts';
import { type MembershipRow, listMemberships } from './identity.queries.ts';
import type { OrganizationType, ViewerType } from './identity.types.ts';

/** Reads the rest of what a member sees of themselves; undefined when they have just left their organization. */
export async function readViewer(
  sql: Sql,
  member: Member | TokenCaller,
): Promise<ViewerType | undefined> {
  const memberships = await listMemberships(sql, member.userId);
  const current = memberships.find(
    ({ organizationId }) => organizationId === member.organizationId,
  );
  if (current === undefined) return undefined;
  return {
    user: {
      id: formatId('usr', member.userId),
      email: member.email,
      name: member.name,
      locale: member.locale,
    },
    organization: organizationView(current),
    role: member.role,
    permissions: [...member.permissions],
    memberships: memberships.map((row) => ({
      organization: organizationView(row),
      role: row.role,
    })),
  };
}

/** Where the rest of a viewer is read: theirs are the rows, also when they have only just signed in. */
export function inViewer({ user }: ViewerType): {
  readonly organizationId: null;
  readonly userId: string;
} {
  const userId = parseId('usr', user.id);
  if (userId === undefined) throw new Error('The viewer is no user.');
  return { organizationId: null, userId };
}

function organizationView({ organizationId, organizationName }: MembershipRow): OrganizationType {
  return { id: formatId('org', organizationId), name: organizationName };
}
