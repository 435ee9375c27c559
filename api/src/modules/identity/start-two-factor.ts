import { type RequestContext, memberOf } from '../../context.ts';
import { confirmPassword } from './confirm-password.ts';
import type { Identity } from './identity.ts';
import { type Outcome, done, refused } from './outcome.ts';
import { newTotpSecret } from './totp.ts';
import { storeTwoFactorSecret } from './two-factor-secret.ts';
import { alreadyOn, holdTwoFactor } from './two-factor-state.ts';

/** Makes the secret of an authenticator app, shown once. It asks for nothing until a code of it has confirmed it. */
export async function startTwoFactor(
  ctx: RequestContext,
  identity: Identity,
  password: string | null | undefined,
): Promise<Outcome<{ readonly secret: string; readonly uri: string }>> {
  const confirmed = await confirmPassword(ctx, identity, password, 'password');
  if (!confirmed.ok) return confirmed;
  const { userId, email } = memberOf(ctx);
  const made = newTotpSecret(email);
  return ctx.db.write(async (_em, sql) => {
    if (await holdTwoFactor(sql, userId)) return refused(alreadyOn());
    const { secret } = made;
    await storeTwoFactorSecret(sql, ctx.sealer, userId, { secret, now: ctx.clock.now() });
    return done(made);
  });
}
