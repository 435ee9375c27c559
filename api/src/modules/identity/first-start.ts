import { v7 as uuidv7 } from 'uuid';
import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { Membership } from './membership.entity.ts';
import { newOpaqueToken } from './opaque-token.ts';
import { Organization } from './organization.entity.ts';
import { hashPassword } from './password.ts';
import { dropSignInLinks } from './sign-in-link.ts';
import { User } from './user.entity.ts';

const linkMinutes = 60;

/** Makes the first organization and its owner where there is nobody yet. Resolves to the owner's id then. */
export async function ensureFirstOrganization(
  db: Database,
  clock: Clock,
  admin: {
    readonly email: string;
    readonly password: string | null;
    readonly organization: string;
  },
): Promise<string | undefined> {
  const now = clock.now();
  const organizationId = uuidv7({ msecs: now.getTime() });
  const userId = uuidv7({ msecs: now.getTime() });
  const passwordHash = admin.password === null ? null : await hashOf(admin.password);
  return db.write({ organizationId, userId }, async (em, sql) => {
    await sql(`select pg_advisory_xact_lock(hashtext('patchbay first organization'))`);
    const [anybody] = await sql('select 1 from users limit 1');
    if (anybody !== undefined) return undefined;
    em.persist([
      em.create(Organization, { id: organizationId, name: admin.organization, createdAt: now }),
      em.create(User, {
        id: userId,
        email: admin.email,
        name: nameOf(admin.email),
        passwordHash,
        createdAt: now,
      }),
    ]);
    await em.flush();
    em.persist(em.create(Membership, { organizationId, userId, role: 'OWNER', createdAt: now }));
    return userId;
  });
}

/**
 * A one-time link for an owner who never signed in, in place of all earlier ones; undefined once anybody has. The token
 * is in the fragment, which browsers do not send: it is in no access log.
 */
export async function makeFirstSignInLink(
  db: Database,
  clock: Clock,
  url: string,
): Promise<string | undefined> {
  const now = clock.now();
  const { token, hash } = newOpaqueToken();
  return db.write({ organizationId: null, userId: null }, async (_em, sql) => {
    const [session] = await sql('select 1 from sessions limit 1');
    const [owner] = await sql<{ id: string }>(
      'select id from users order by created_at, id limit 1 for no key update',
    );
    if (session !== undefined || owner === undefined) return undefined;
    await dropSignInLinks(sql, owner.id);
    await sql('insert into sign_in_links (token_hash, user_id, expires_at) values (?, ?, ?)', [
      hash,
      owner.id,
      new Date(now.getTime() + linkMinutes * 60_000),
    ]);
    return `${url}/sign-in/link#token=${token}`;
  });
}

async function hashOf(password: string): Promise<string> {
  const hashed = await hashPassword(password);
  if (!hashed.ok) throw new Error(hashed.error.message);
  return hashed.value;
}

function nameOf(email: string): string {
  const local = email.slice(0, email.indexOf('@'));
  return local.charAt(0).toUpperCase() + local.slice(1);
}
