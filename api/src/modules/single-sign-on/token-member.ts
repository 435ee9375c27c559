import type { TokenCaller } from '../../context.ts';
import { AppError, formatId, parseId } from '../../graphql/index.ts';
import { type Database, pgArray } from '../../platform/database/index.ts';
import type { Permission, Role } from '../../roles.ts';
import { type Locale, permissionsOf } from '../identity/index.ts';

type Person = Pick<TokenCaller, 'kind' | 'userId' | 'email' | 'name' | 'locale'>;
type Place = Pick<TokenCaller, 'organizationId' | 'role' | 'permissions'>;

interface PlaceRow {
  readonly organizationId: string;
  readonly role: Role;
}

export interface TokenMember {
  readonly person: Person;
  readonly memberships: readonly PlaceRow[];
}

/**
 * What a token must not do, whatever the role: it is in the hands of programs, and what these make (members, keys)
 * would outlive it.
 */
const forSessionsOnly: ReadonlySet<Permission> = new Set(['MEMBERS_MANAGE', 'API_KEYS_MANAGE']);

/** The user whom a token names, and where they belong; undefined when they never signed in here. */
export async function findTokenMember(
  database: Database,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<TokenMember | undefined> {
  const [user] = await database.read({ organizationId: null, userId: null }, (sql) =>
    sql<{ id: string; email: string; name: string; locale: Locale | null }>(
      `select u.id, u.email, u.name, u.locale
       from external_identities e join users u on u.id = e.user_id
       where e.issuer = ? and e.subject = ?`,
      [issuer, subject],
    ),
  );
  if (user === undefined) return undefined;
  const { id: userId, email, name, locale } = user;
  const memberships = await database.read({ organizationId: null, userId }, (sql) =>
    sql<PlaceRow>(
      'select org_id as "organizationId", role from memberships where user_id = ? order by org_id',
      [userId],
    ),
  );
  return { person: { kind: 'TOKEN', userId, email, name, locale }, memberships };
}

/** Where the holder of a token works: where they say, or in the only organization that they belong to. */
export function chooseOrganization(
  memberships: readonly PlaceRow[],
  wanted: string | undefined,
): Place | AppError {
  if (wanted === undefined && memberships.length > 1) return severalOrganizations(memberships);
  const id = wanted === undefined ? memberships[0]?.organizationId : parseId('org', wanted);
  const place = memberships.find(({ organizationId }) => organizationId === id);
  if (place === undefined) return memberships.length === 0 ? nowhere : notThere;
  const { organizationId, role } = place;
  return { organizationId, role, permissions: permissionsOfToken(role) };
}

/** What a token allows whose holder has this role. */
export function permissionsOfToken(role: Role): ReadonlySet<Permission> {
  return new Set([...permissionsOf(role)].filter((permission) => !forSessionsOnly.has(permission)));
}

const nowhere = new AppError(
  'UNAUTHENTICATED',
  'The member of this bearer token belongs to no organization here any more.',
);

const notThere = new AppError(
  'UNAUTHENTICATED',
  'The holder of this bearer token is no member of that organization. Send the id of one of theirs as x-organization.',
);

function severalOrganizations(memberships: readonly PlaceRow[]): AppError {
  const ids = memberships.map(({ organizationId }) => formatId('org', organizationId)).join(', ');
  return new AppError(
    'UNAUTHENTICATED',
    `Send the id of one organization as x-organization: the member of this bearer token has several (${ids}).`,
  );
}

/** What tokens of these users allow now in an organization; those who are no members of it any more are left out. */
export async function readTokenPermissions(
  database: Database,
  organizationId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<Permission>>> {
  const rows = await database.read({ organizationId, userId: null }, (sql) =>
    sql<{ id: string; role: Role }>(
      'select user_id as id, role from memberships where org_id = ? and user_id = any(?::uuid[])',
      [organizationId, pgArray([...new Set(userIds)])],
    ),
  );
  return new Map(rows.map(({ id, role }) => [id, permissionsOfToken(role)]));
}
