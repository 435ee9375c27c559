import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, UserErrorType, enumOf } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import { CategoryEnum } from '../catalog/index.ts';
import { IntegrationType } from '../integrations/index.ts';
import { type MessageKind, messageKinds } from './message.ts';
import { type LoggedOutcome, type TryOutcome, tryOutcomes } from './message-log.ts';
import { type SkipReason, skipReasons } from './skip.ts';

const MessageKindEnum = enumOf(messageKinds);
registerEnumType(MessageKindEnum, { name: 'MessageKind' });

const MessageOutcomeEnum = enumOf(['SENT', 'FAILED', 'UNKNOWN']);
registerEnumType(MessageOutcomeEnum, {
  name: 'MessageOutcome',
  valuesConfig: {
    FAILED: { description: 'Nobody took it.' },
    UNKNOWN: {
      description:
        'It may have arrived; it was sent by no other one, so that it does not arrive twice.',
    },
  },
});

const MessageTryOutcomeEnum = enumOf(tryOutcomes);
registerEnumType(MessageTryOutcomeEnum, {
  name: 'MessageTryOutcome',
  valuesConfig: {
    UNKNOWN: { description: 'It may have taken it.' },
    SKIPPED: {
      description: 'It was not asked: it failed too often of late, or something is missing.',
    },
  },
});

const SkipReasonEnum = enumOf(skipReasons);
registerEnumType(SkipReasonEnum, {
  name: 'SkipReason',
  description: 'Why an integration is passed over.',
  valuesConfig: {
    NEEDS_REAUTH: { description: 'Somebody has to sign in at the provider again.' },
    SETTING_MISSING: { description: 'Its settings lack something, such as a From address.' },
    FAILING: { description: 'It failed five times in a row or more.' },
    LIMIT_REACHED: { description: 'It has sent as many messages as it may for now.' },
  },
});

@ObjectType('MessageTry', {
  simpleResolvers: true,
  description: 'One integration that was asked to send a message, or passed over.',
})
export class MessageTryType {
  @Field(() => IntegrationType, { nullable: true, description: 'As it is now.' })
  integration!: IntegrationType | null;

  @Field(() => String)
  integrationName!: string;

  @Field(() => MessageTryOutcomeEnum)
  outcome!: TryOutcome;

  @Field(() => SkipReasonEnum, {
    nullable: true,
    description: 'Of one that was passed over; null of one that was asked.',
  })
  skipReason?: SkipReason | null;

  @Field(() => String, {
    nullable: true,
    description: "In the provider's words, where it had any.",
  })
  error!: string | null;

  @Field(() => String, { nullable: true })
  hint!: string | null;

  @Field(() => Int)
  durationMs!: number;
}

@ObjectType('Message', {
  simpleResolvers: true,
  description: 'What became of a message. What it says is not kept.',
})
export class MessageType {
  @Field(() => ID)
  id!: string;

  @Field(() => MessageKindEnum)
  kind!: MessageKind;

  @Field(() => MessageOutcomeEnum)
  outcome!: LoggedOutcome;

  @Field(() => String)
  recipient!: string;

  @Field(() => IntegrationType, { nullable: true, description: 'Who carried it.' })
  integration!: IntegrationType | null;

  @Field(() => String, { nullable: true, description: 'What the provider calls it.' })
  providerMessageId!: string | null;

  @Field(() => [MessageTryType], { description: 'In the order in which they were asked.' })
  tries!: readonly MessageTryType[];

  @Field(() => DateTime)
  createdAt!: Date;
}

@InputType()
export class SendEmailInput {
  @Field(() => String, { description: 'One address, as ada@example.com.' })
  to!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String, { nullable: true, description: 'At least one of text and html.' })
  text?: string | null;

  @Field(() => String, { nullable: true })
  html?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The same key within 24 hours: the same message, sent once. One that nobody took may be sent again under its key.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Through this integration alone, without failover.',
  })
  integrationId?: string | null;
}

@InputType()
export class SendSmsInput {
  @Field(() => String, { description: 'As +48123456789.' })
  to!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: 'As of sendEmail.' })
  idempotencyKey?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Through this integration alone, without failover.',
  })
  integrationId?: string | null;
}

@ObjectType('SendMessagePayload', { simpleResolvers: true })
export class SendMessagePayload {
  @Field(() => MessageType, { nullable: true, description: 'Null: nothing was tried.' })
  message!: MessageType | null;

  @Field(() => Boolean, { description: 'The key was known: nothing was sent now.' })
  duplicate!: boolean;

  @Field(() => [UserErrorType], {
    description: 'SEND_FAILED, LIMIT_REACHED and OUTCOME_UNKNOWN come beside the message.',
  })
  userErrors!: readonly UserError[];
}

@ObjectType('FailoverEntry', { simpleResolvers: true })
export class FailoverEntryType {
  @Field(() => IntegrationType)
  integration!: IntegrationType;

  @Field(() => Int, { description: 'From 1.' })
  position!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is passed over now; null: it is asked when it is its turn.',
  })
  skippedBecause!: string | null;

  @Field(() => SkipReasonEnum, { nullable: true, description: 'The same, for programs.' })
  skipReason!: SkipReason | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is asked again by itself; null: somebody has to do something first.',
  })
  skippedUntil!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'After five failures in a row it is passed over until then.',
  })
  circuitOpenUntil!: Date | null;

  @Field(() => Int)
  sent24h!: number;

  @Field(() => Int)
  failed24h!: number;
}

@ObjectType('FailoverList', {
  simpleResolvers: true,
  description:
    'Who is asked to send messages of a category, in which order. Those whose last check failed are asked after the others.',
})
export class FailoverListType {
  @Field(() => CategoryEnum)
  category!: MessageKind;

  @Field(() => [FailoverEntryType])
  entries!: readonly FailoverEntryType[];
}

@InputType()
export class SetFailoverOrderInput {
  @Field(() => CategoryEnum, { description: 'EMAIL or SMS.' })
  category!: string;

  @Field(() => [ID], { description: 'All of the list, first one first.' })
  integrationIds!: string[];
}

@ObjectType('SetFailoverOrderPayload', { simpleResolvers: true })
export class SetFailoverOrderPayload {
  @Field(() => FailoverListType, { nullable: true })
  failover!: FailoverListType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('MessageTraffic', {
  simpleResolvers: true,
  description: 'What an integration carried in 24 hours, by clock hours.',
})
export class MessageTrafficType {
  @Field(() => CategoryEnum)
  category!: MessageKind;

  @Field(() => IntegrationType, { nullable: true, description: 'Null: it was deleted.' })
  integration!: IntegrationType | null;

  @Field(() => String)
  integrationName!: string;

  @Field(() => Int)
  sent24h!: number;

  @Field(() => Int, { description: 'Tries that it did not take, or of which nobody knows.' })
  failed24h!: number;

  @Field(() => Int, { description: 'Sent after another one had failed or was passed over.' })
  fallbacks24h!: number;
}
