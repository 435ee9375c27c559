import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserErrorType } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';

@ObjectType('EmailUsage', {
  simpleResolvers: true,
  description: 'Messages of an integration, counted by clock hour and UTC day.',
})
export class EmailUsageType {
  @Field(() => Int)
  sentThisHour!: number;

  @Field(() => Int, { nullable: true, description: 'Null: no limit.' })
  hourlyLimit!: number | null;

  @Field(() => Int)
  sentToday!: number;

  @Field(() => Int, { nullable: true, description: 'Null: no limit.' })
  dailyLimit!: number | null;
}

@InputType()
export class SendTestEmailInput {
  @Field(() => ID)
  integrationId!: string;

  @Field(() => String, { description: 'One address, as ada@example.com.' })
  to!: string;
}

@ObjectType('SendTestEmailPayload', { simpleResolvers: true })
export class SendTestEmailPayload {
  @Field(() => String, { nullable: true, description: 'Null: it was not sent.' })
  messageId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the mail server said last, in its words; or what went wrong instead.',
  })
  response!: string | null;

  @Field(() => String, { nullable: true, description: 'What to do when it was not sent.' })
  hint!: string | null;

  @Field(() => Boolean, {
    description: 'The conversation broke off when the message was on its way: nobody knows.',
  })
  mayHaveArrived!: boolean;

  @Field(() => EmailUsageType, { nullable: true, description: 'Null when nothing was tried.' })
  usage!: EmailUsageType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
