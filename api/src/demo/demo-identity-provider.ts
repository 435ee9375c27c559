import type { Config } from '../config.ts';
import type { Role } from '../roles.ts';
import type { Services } from '../request-context.ts';
import {
  type IdentityProvider,
  type IdentityProviderUser,
  startIdentityProvider,
} from '../simulator/index.ts';

/** Beside the page of the simulator. */
const usualPort = 4011;
const name = 'Northwind ID';
const client = { id: 'patchbay-demo', secret: 'known to everybody who reads this' };
/** Members come to it by the identity provider only. */
const secondOrganization = {
  id: '0199c0de-0000-7000-8000-0000000000d2',
  name: 'Westgate Logistics',
};

const roleMap = new Map<string, Role>([
  ['it-owners', 'OWNER'],
  ['it-admins', 'ADMIN'],
  ['staff', 'VIEWER'],
]);

/** The people of the simulated identity provider: of two organizations, of one, and of none. */
function usersOf(organization: string): readonly IdentityProviderUser[] {
  const both = { [organization]: 'it-admins', [secondOrganization.name]: 'it-owners' };
  return [
    user('ada', 'Ada Nowak', 'of two organizations', { organizations: both }),
    user('grace', 'Grace Lis', 'who may look only', {
      organizations: [organization],
      roles: ['staff'],
    }),
    user('alan', 'Alan Zieliński', 'who has no role here', { organizations: [organization] }),
  ];
}

function user(
  subject: string,
  fullName: string,
  about: string,
  claims: Readonly<Record<string, unknown>>,
): IdentityProviderUser {
  const email = `${subject}@northwind.example`;
  return { subject, name: fullName, about, claims: { email, email_verified: true, ...claims } };
}

/** Plays the identity provider of the demo. */
export function playIdentityProvider({
  organization,
}: Pick<Config, 'organization'>): Promise<IdentityProvider> {
  return startIdentityProvider({ name, client, users: usersOf(organization), port: usualPort });
}

/** As an operator would set it. */
export function settingsOf({ url }: IdentityProvider): NonNullable<Config['oidc']> {
  return {
    issuer: url,
    clientId: client.id,
    clientSecret: client.secret,
    name,
    scopes: 'openid profile email',
    organizationClaim: 'organizations',
    roleClaim: 'roles',
    roleMap,
    defaultRole: null,
    defaultOrganization: null,
    audience: null,
    linkByEmail: false,
    trustEmail: false,
  };
}

/** Makes the organization that only members of the identity provider see. */
export async function makeSecondOrganization({ database, clock }: Services): Promise<void> {
  const { id } = secondOrganization;
  await database.write({ organizationId: id, userId: null }, (_em, sql) =>
    sql(
      'insert into organizations (id, name, created_at) values (?, ?, ?) on conflict do nothing',
      [id, secondOrganization.name, clock.now()],
    ),
  );
}
