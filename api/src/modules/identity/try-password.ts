import type { Identity } from './identity.ts';
import { type Outcome, done, refused, tooManyTries } from './outcome.ts';
import { passwordMatches } from './password.ts';

interface Try {
  /** In lower case. */
  readonly email: string;
  readonly password: string;
  readonly remoteAddress: string;
}

/**
 * Finds the user of an e-mail, if this is their password. Refused when too many wrong ones came before, or too many
 * sign in at once.
 *
 * @param find Asked behind the limit. Whoever has no password cannot be found by one.
 */
export async function tryPassword<User extends { readonly passwordHash: string | null }>(
  { limiter }: Identity,
  { email, password, remoteAddress }: Try,
  find: () => Promise<User | undefined>,
): Promise<Outcome<User | undefined>> {
  const wait = await limiter.take(email, remoteAddress);
  if (wait > 0) return refused(tooManyTries(wait));
  try {
    const user = await find();
    const matches = await passwordMatches(user?.passwordHash ?? null, password);
    if (!matches.ok) await limiter.giveBack(email, remoteAddress);
    else if (matches.value) await limiter.succeeded(email, remoteAddress);
    return matches.ok ? done(matches.value ? user : undefined) : matches;
  } catch (error) {
    await limiter.giveBack(email, remoteAddress);
    throw error;
  }
}
