import { Extensions, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, enumOf, Node, UserErrorType } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import { ActorType } from '../activity/index.ts';
import {
  type WebhookDisabledReason,
  type WebhookStatus,
  disabledReasons,
  webhookStatuses,
} from './webhook-status.ts';

const WebhookStatusEnum = enumOf(webhookStatuses);
registerEnumType(WebhookStatusEnum, {
  name: 'WebhookStatus',
  valuesConfig: { FAILING: { description: 'Its last attempts failed.' } },
});
const WebhookDisabledReasonEnum = enumOf(disabledReasons);
registerEnumType(WebhookDisabledReasonEnum, {
  name: 'WebhookDisabledReason',
  valuesConfig: {
    MEMBER: { description: 'A member switched it off.' },
    GONE: { description: 'It answered 410 Gone.' },
    FAILING: { description: 'Nothing but failure for five days.' },
  },
});

@ObjectType('WebhookDeliveryCounts', { simpleResolvers: true, description: 'Of 24 hours.' })
export class WebhookDeliveryCountsType {
  @Field(() => Int)
  delivered!: number;

  @Field(() => Int, { description: 'Out of attempts.' })
  dead!: number;

  @Field(() => Float, { nullable: true, description: '0 to 100; null when nothing ended.' })
  successRate!: number | null;

  @Field(() => Int, { description: 'Not ended yet, now; at most 100,000 are counted.' })
  waiting!: number;
}

/** Alerts name a webhook to whoever may read health: where it sends what, and with which secret, is not theirs. */
const permission = 'WEBHOOKS_READ';

@ObjectType('Webhook', {
  implements: Node,
  simpleResolvers: true,
  description: 'An address that is told what happens, by signed requests (Standard Webhooks).',
})
export class WebhookType extends Node {
  @Field(() => String)
  name!: string;

  @Extensions({ permission })
  @Field(() => String)
  url!: string;

  @Extensions({ permission })
  @Field(() => [String], {
    description: 'Types and wildcards: integration.connected, integration.*, *',
  })
  eventTypes!: readonly string[];

  @Field(() => Boolean, { description: 'A disabled one holds its deliveries until it is enabled.' })
  enabled!: boolean;

  @Field(() => WebhookStatusEnum)
  status!: WebhookStatus;

  @Field(() => DateTime, { nullable: true })
  disabledAt!: Date | string | null;

  @Field(() => WebhookDisabledReasonEnum, { nullable: true })
  disabledReason!: WebhookDisabledReason | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when all its attempts have failed; null when the last one was well.',
  })
  failingSince!: Date | string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'It failed so often in a row that it is left alone until then.',
  })
  pausedUntil!: Date | string | null;

  @Extensions({ permission })
  @Field(() => String, { description: 'The last four characters of its secret: whsec_••••a1b2.' })
  secretMask!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until then deliveries carry a second signature, by the secret before.',
  })
  previousSecretExpiresAt!: Date | string | null;

  @Field(() => ActorType)
  createdBy!: ActorType;

  @Field(() => DateTime)
  createdAt!: Date | string;

  @Field(() => DateTime)
  updatedAt!: Date | string;

  @Field(() => Int, {
    description: 'Give it back with a change, so that two admins do not overwrite each other.',
  })
  version!: number;

  @Field(() => DateTime, { nullable: true })
  lastDeliveredAt!: Date | string | null;

  /** For `deliveries24h`: the counts of all webhooks that were read together are read together. */
  uuid!: string;
  siblings!: readonly string[];
}

@ObjectType('WebhookEventType', { simpleResolvers: true })
export class WebhookEventTypeType {
  @Field(() => String, { description: 'As integration.connected.' })
  name!: string;

  @Field(() => String)
  description!: string;

  @Field(() => String, { description: 'As integration; integration.* stands for all of it.' })
  family!: string;

  @Field(() => String, { description: 'A payload as it would be sent, as JSON text.' })
  example!: string;
}

@ObjectType('CreateWebhookPayload', { simpleResolvers: true })
export class CreateWebhookPayload {
  @Field(() => WebhookType, { nullable: true })
  webhook!: WebhookType | null;

  @Field(() => String, { nullable: true, description: 'The signing secret, shown this once.' })
  secret!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('UpdateWebhookPayload', { simpleResolvers: true })
export class UpdateWebhookPayload {
  @Field(() => WebhookType, { nullable: true, description: 'As it is now.' })
  webhook!: WebhookType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('RotateWebhookSecretPayload', { simpleResolvers: true })
export class RotateWebhookSecretPayload {
  @Field(() => WebhookType, { nullable: true })
  webhook!: WebhookType | null;

  @Field(() => String, { nullable: true, description: 'The new secret, shown this once.' })
  secret!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('DeleteWebhookPayload', { simpleResolvers: true })
export class DeleteWebhookPayload {
  @Field(() => ID, { nullable: true })
  deletedId!: string | null;

  @Field(() => Int, { description: 'Deliveries that waited, and will never be made.' })
  discarded!: number;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
