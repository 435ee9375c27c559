import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { memberOf } from '../../context.ts';
import { disableTwoFactor } from './disable-two-factor.ts';
import { enableTwoFactor } from './enable-two-factor.ts';
import type { IdentityContext } from './identity.context.ts';
import { ViewerType } from './identity.types.ts';
import type { Outcome } from './outcome.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { viewerPayload } from './session-payload.ts';
import { startTwoFactor } from './start-two-factor.ts';
import { readTwoFactor } from './two-factor.queries.ts';
import {
  DisableTwoFactorInput,
  EnableTwoFactorInput,
  RenewRecoveryCodesInput,
  StartTwoFactorInput,
  StartTwoFactorPayload,
  TwoFactorPayload,
  TwoFactorType,
} from './two-factor.types.ts';
import { inViewer } from './viewer.ts';

const permission = 'MEMBER';

@Resolver(() => ViewerType)
export class TwoFactorResolver {
  @FieldResolver(() => TwoFactorType)
  twoFactor(@Root() viewer: ViewerType, @Ctx() ctx: IdentityContext): Promise<TwoFactorType> {
    const scope = inViewer(viewer);
    return ctx.identity.db.read(scope, (sql) => readTwoFactor(sql, scope.userId));
  }

  @Extensions({ permission })
  @Mutation(() => StartTwoFactorPayload, {
    description: 'Makes a secret, to be confirmed by enableTwoFactor within 15 minutes.',
  })
  async startTwoFactor(
    @Ctx() ctx: IdentityContext,
    @Arg('input', () => StartTwoFactorInput) input: StartTwoFactorInput,
  ): Promise<StartTwoFactorPayload> {
    const started = await startTwoFactor(ctx, ctx.identity, input.password);
    return started.ok
      ? { ...started.value, userErrors: [] }
      : { secret: null, uri: null, userErrors: [started.error] };
  }

  @Extensions({ permission })
  @Mutation(() => TwoFactorPayload, {
    description: 'Asks for a second factor from now on. All other sessions of the user end.',
  })
  async enableTwoFactor(
    @Ctx() ctx: IdentityContext,
    @Arg('input', () => EnableTwoFactorInput) { code }: EnableTwoFactorInput,
  ): Promise<TwoFactorPayload> {
    return toPayload(ctx, await enableTwoFactor(ctx, ctx.identity, code));
  }

  @Extensions({ permission })
  @Mutation(() => TwoFactorPayload, { description: 'The recovery codes of before open nothing.' })
  async renewRecoveryCodes(
    @Ctx() ctx: IdentityContext,
    @Arg('input', () => RenewRecoveryCodesInput) { code }: RenewRecoveryCodesInput,
  ): Promise<TwoFactorPayload> {
    return toPayload(ctx, await renewRecoveryCodes(ctx, ctx.identity, code));
  }

  @Extensions({ permission })
  @Mutation(() => TwoFactorPayload, {
    description: 'The password alone signs in again. The secret and the recovery codes are erased.',
  })
  async disableTwoFactor(
    @Ctx() ctx: IdentityContext,
    @Arg('input', () => DisableTwoFactorInput) input: DisableTwoFactorInput,
  ): Promise<TwoFactorPayload> {
    return toPayload(ctx, await disableTwoFactor(ctx, ctx.identity, input));
  }
}

async function toPayload(
  ctx: IdentityContext,
  outcome: Outcome<readonly string[] | null>,
): Promise<TwoFactorPayload> {
  if (!outcome.ok) return { recoveryCodes: null, viewer: null, userErrors: [outcome.error] };
  const { sessionId, userId } = memberOf(ctx);
  return { recoveryCodes: outcome.value, ...(await viewerPayload(ctx, sessionId, userId)) };
}
