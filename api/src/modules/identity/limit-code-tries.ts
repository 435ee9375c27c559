import type { RequestContext } from '../../context.ts';
import type { Identity } from './identity.ts';
import { type Outcome, refused, tooManyTries } from './outcome.ts';

/** Does something that a code of the user's second factor opens, unless too many wrong ones came before. */
export async function limitCodeTries<T>(
  ctx: RequestContext,
  identity: Identity,
  userId: string,
  attempt: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const wait = await identity.codeLimiter.take(userId, ctx.remoteAddress);
  if (wait > 0) return refused(tooManyTries(wait));
  const outcome = await attempt();
  if (outcome.ok) await identity.codeLimiter.succeeded(userId, ctx.remoteAddress);
  return outcome;
}
