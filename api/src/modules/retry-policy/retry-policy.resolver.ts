import { Arg, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { retrySchedule } from '../delivery-queue/index.ts';
import { retryPolicyProblems } from './retry-policy-problems.ts';
import {
  RetryPolicyInput,
  RetryPolicyType,
  RetrySchedulePreviewType,
  RetryStepType,
  UpdateRetryPolicyInput,
  UpdateRetryPolicyPayload,
} from './retry-policy.types.ts';
import { readStoredPolicy } from './stored-policy.queries.ts';
import { updateRetryPolicy } from './update-retry-policy.ts';

@Resolver(() => RetryPolicyType)
export class RetryPolicyResolver {
  @Extensions({ permission: 'WEBHOOKS_READ' })
  @Query(() => RetryPolicyType)
  retryPolicy(@Ctx() ctx: RequestContext): Promise<RetryPolicyType> {
    return ctx.db.read(readStoredPolicy);
  }

  @Extensions({ permission: 'WEBHOOKS_READ' })
  @Query(() => RetrySchedulePreviewType, {
    description: 'What a policy would do; changes nothing.',
  })
  retrySchedule(
    @Arg('policy', () => RetryPolicyInput) policy: RetryPolicyInput,
  ): RetrySchedulePreviewType {
    const userErrors = retryPolicyProblems(policy);
    return { schedule: userErrors.length > 0 ? [] : retrySchedule(policy), userErrors };
  }

  @Extensions({ permission: 'WEBHOOKS_MANAGE' })
  @Mutation(() => UpdateRetryPolicyPayload, {
    description: 'Holds from the next failure of each delivery on.',
  })
  async updateRetryPolicy(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateRetryPolicyInput) { policy }: UpdateRetryPolicyInput,
  ): Promise<UpdateRetryPolicyPayload> {
    const userErrors = await updateRetryPolicy(ctx, policy);
    if (userErrors.length > 0) return { retryPolicy: null, userErrors };
    return { retryPolicy: await ctx.db.read(readStoredPolicy), userErrors };
  }

  @Extensions({ listSize: 30 })
  @FieldResolver(() => [RetryStepType], { description: 'Every retry, the first one first.' })
  schedule(@Root() policy: RetryPolicyType): readonly RetryStepType[] {
    return retrySchedule(policy);
  }
}
