import type { RequestContext } from '../context.ts';
import { passwordMatches, permissionsOf } from '../modules/identity/index.ts';
import { noBrowser } from '../modules/single-sign-on/index.ts';
import { type Services, createContext } from '../request-context.ts';

/** For whoever tries the demo. */
export const demoOwner = { email: 'demo@patchbay.local', password: 'patchbay-demo' };

interface OwnerRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
}

/** The context of the first owner, in whose name the demo is set up and its jobs report. */
export async function ownerContext(
  services: Services,
  signal: AbortSignal,
): Promise<RequestContext> {
  const user = await firstOwner(services);
  const [membership] = await services.database.read(
    { organizationId: null, userId: user.id },
    (sql) => sql<{ orgId: string }>('select org_id as "orgId" from memberships limit 1'),
  );
  if (membership === undefined) throw new Error('The demo has no organization.');
  return createContext(services, {
    requestId: 'demo',
    remoteAddress: '127.0.0.1',
    userAgent: null,
    caller: {
      kind: 'MEMBER',
      userId: user.id,
      email: user.email,
      name: user.name,
      organizationId: membership.orgId,
      role: 'OWNER',
      permissions: permissionsOf('OWNER'),
      sessionId: '',
      sessionExpiresAt: services.clock.now(),
      locale: null,
    },
    signal,
    setSession: () => undefined,
    browser: noBrowser,
  });
}

/** How to sign in, as it is now: the password is told for as long as nobody has changed it. */
export async function howToSignIn(services: Services): Promise<string> {
  const { email, passwordHash } = await firstOwner(services);
  const matched = await passwordMatches(passwordHash, demoOwner.password);
  const isFirst = matched.ok && matched.value;
  return `Sign in as ${email} with the password ${isFirst ? demoOwner.password : 'that you have set'}`;
}

async function firstOwner({ database }: Services): Promise<OwnerRow> {
  const [user] = await database.read({ organizationId: null, userId: null }, (sql) =>
    sql<OwnerRow>(
      'select id, email, name, password_hash as "passwordHash" from users order by created_at, id limit 1',
    ),
  );
  if (user === undefined) throw new Error('The demo has no owner.');
  return user;
}
