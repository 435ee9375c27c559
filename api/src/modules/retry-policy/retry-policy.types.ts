import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, enumOf, UserErrorType } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import { type RetryStrategy, retryStrategies } from '../delivery-queue/index.ts';

const RetryStrategyEnum = enumOf(retryStrategies);
registerEnumType(RetryStrategyEnum, {
  name: 'RetryStrategy',
  description: 'How delays grow: doubled each time, by the base delay each time, or not at all.',
});

@ObjectType('RetryStep', { simpleResolvers: true })
export class RetryStepType {
  @Field(() => Int, { description: '1 is the first retry.' })
  retry!: number;

  @Field(() => Int, { description: 'Seconds after the attempt before, without jitter.' })
  delaySeconds!: number;

  @Field(() => Int, { description: 'The same with jitter, at least.' })
  earliestSeconds!: number;

  @Field(() => Int, { description: 'The same with jitter, at most.' })
  latestSeconds!: number;

  @Field(() => Int, { description: 'Seconds after the first attempt, without jitter.' })
  totalSeconds!: number;
}

@ObjectType('RetryPolicy', {
  simpleResolvers: true,
  description: 'When failed deliveries of an organization are tried again.',
})
export class RetryPolicyType {
  @Field(() => Int, { description: '0 to 30, after the first attempt.' })
  maxRetries!: number;

  @Field(() => RetryStrategyEnum)
  strategy!: RetryStrategy;

  @Field(() => Int, { description: '1 to 3,600.' })
  baseDelaySeconds!: number;

  @Field(() => Int, { description: 'No delay is longer: the base delay to 86,400.' })
  maxDelaySeconds!: number;

  @Field(() => Boolean, { description: 'Spreads each delay by a fifth to both sides.' })
  jitter!: boolean;

  @Field(() => Boolean, {
    description: 'Whether deliveries that are out of attempts are kept; otherwise discarded.',
  })
  deadLetterQueue!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Null: nobody has changed it yet.' })
  updatedAt!: Date | string | null;
}

@InputType()
export class RetryPolicyInput {
  @Field(() => Int)
  maxRetries!: number;

  @Field(() => RetryStrategyEnum)
  strategy!: RetryStrategy;

  @Field(() => Int)
  baseDelaySeconds!: number;

  @Field(() => Int)
  maxDelaySeconds!: number;

  @Field(() => Boolean)
  jitter!: boolean;

  @Field(() => Boolean)
  deadLetterQueue!: boolean;
}

@InputType()
export class UpdateRetryPolicyInput {
  @Field(() => RetryPolicyInput)
  policy!: RetryPolicyInput;
}

@ObjectType('UpdateRetryPolicyPayload', { simpleResolvers: true })
export class UpdateRetryPolicyPayload {
  @Field(() => RetryPolicyType, { nullable: true })
  retryPolicy!: RetryPolicyType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('RetrySchedulePreview', { simpleResolvers: true })
export class RetrySchedulePreviewType {
  @Field(() => [RetryStepType], { description: 'Empty when the policy cannot be.' })
  schedule!: readonly RetryStepType[];

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
