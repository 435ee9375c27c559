import { type Identity, listMemberships } from '../identity/index.ts';

/** The account behind an e-mail that was invited. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly hasTwoFactor: boolean;
  /** Whether an identity provider vouches for them: no link opens their account, nor gives it a password. */
  readonly isExternal: boolean;
  /** Whether they can sign in anywhere: whoever was removed from their last organization cannot. */
  readonly isMember: boolean;
}

/** @param email In lower case. */
export async function findAccount({ db }: Identity, email: string): Promise<Account | undefined> {
  const [user] = await db.read({ organizationId: null, userId: null }, (sql) =>
    sql<Omit<Account, 'isMember'>>(
      `select id, name, password_hash as "passwordHash", two_factor_enabled_at is not null as "hasTwoFactor",
         exists (select from external_identities where user_id = users.id) as "isExternal"
       from users where lower(email) = ?`,
      [email],
    ),
  );
  if (user === undefined) return undefined;
  const inUser = { organizationId: null, userId: user.id };
  const memberships = await db.read(inUser, (sql) => listMemberships(sql, user.id));
  return { ...user, isMember: memberships.length > 0 };
}
