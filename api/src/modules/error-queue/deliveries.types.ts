import { Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  connectionType,
  DateTime,
  enumOf,
  JSONValue,
  Node,
  UserErrorType,
} from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import { ActorType } from '../activity/index.ts';
import { WebhookType } from '../webhooks/index.ts';
import { type DeliveryStatus, deliveryStatuses } from './delivery-status.ts';
import type { AttemptRow } from './delivery.queries.ts';

export const DeliveryStatusEnum = enumOf(deliveryStatuses);
registerEnumType(DeliveryStatusEnum, {
  name: 'DeliveryStatus',
  valuesConfig: {
    PENDING: { description: 'Not tried yet.' },
    RETRYING: { description: 'To be tried again.' },
    HELD: { description: 'Waits until its webhook is enabled.' },
    DEAD: { description: 'Out of attempts: somebody replays or discards it.' },
  },
});
const DeliveryTriggerEnum = enumOf(['FIRST', 'RETRY', 'REPLAY', 'TEST']);
registerEnumType(DeliveryTriggerEnum, { name: 'DeliveryTrigger' });

@ObjectType('DeliveryAttempt', { simpleResolvers: true, description: 'One HTTP try.' })
export class DeliveryAttemptType {
  @Field(() => Int, { description: '1 is the first; a replay goes on counting.' })
  number!: number;

  @Field(() => DateTime)
  startedAt!: Date | string;

  @Field(() => DeliveryTriggerEnum)
  trigger!: AttemptRow['trigger'];

  @Field(() => Boolean, { description: 'Whether the receiver accepted it: 200 to 299.' })
  succeeded!: boolean;

  @Field(() => Int, { nullable: true, description: 'Null when there was no answer.' })
  responseStatus!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'TIMEOUT, DNS, TLS, CONNECTION_REFUSED, CONNECTION_LOST, BLOCKED_ADDRESS, INVALID_URL, CANCELLED, REDIRECT, HTTP_STATUS, SECRET_UNREADABLE; null when it succeeded.',
  })
  errorCode!: string | null;

  @Field(() => String, { nullable: true, description: 'What happened, in a sentence.' })
  error!: string | null;

  @Field(() => Int)
  durationMs!: number;

  @Field(() => JSONValue, { description: 'Names to values; signatures as they were sent.' })
  requestHeaders!: unknown;

  @Field(() => JSONValue, { description: 'Names to values.' })
  responseHeaders!: unknown;

  // As JSON a body of control characters is six times as long: few deliveries at a time may show theirs.
  @Extensions({ cost: 25 })
  @Field(() => String, { nullable: true, description: 'As text, 64 KB at most.' })
  responseBody!: string | null;

  @Field(() => Boolean, { description: 'Whether the answer was longer than what is kept.' })
  responseTruncated!: boolean;
}

@ObjectType('Delivery', {
  implements: Node,
  simpleResolvers: true,
  description: 'One event for one webhook.',
})
export class DeliveryType extends Node {
  @Field(() => ID, { description: 'The header webhook-id, the same for each attempt.' })
  eventId!: string;

  @Field(() => String)
  eventType!: string;

  @Field(() => DeliveryStatusEnum)
  status!: DeliveryStatus;

  @Field(() => Int)
  attemptCount!: number;

  @Field(() => Int, { description: 'What the policy allows now, the first one included.' })
  maxAttempts!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Null when it is in no line, and while it is being tried.',
  })
  nextAttemptAt!: Date | null;

  @Field(() => DateTime)
  createdAt!: Date | string;

  @Field(() => DateTime, { nullable: true })
  finishedAt!: Date | string | null;

  @Field(() => String, { nullable: true })
  lastError!: string | null;

  @Field(() => Boolean, { description: 'Sent by testWebhook; never retried, counted nowhere.' })
  isTest!: boolean;

  /** For `webhook`, `payload` and `attempts`: those of all deliveries that were read together are read together. */
  uuid!: string;
  eventUuid!: string;
  webhookUuid!: string;
  page!: DeliveryPage;
}

/** Deliveries that were read together. */
export interface DeliveryPage {
  readonly ids: readonly string[];
  readonly eventIds: readonly string[];
  readonly webhookIds: readonly string[];
}

export const DeliveryConnection = connectionType('Delivery', () => DeliveryType);

@ObjectType('Replay', {
  implements: Node,
  simpleResolvers: true,
  description: 'Deliveries that are sent again, in batches.',
})
export class ReplayType extends Node {
  @Field(() => Int, { description: 'How many matched when it was asked for.' })
  total!: number;

  @Field(() => Int, { description: 'Put back in line so far.' })
  queued!: number;

  @Field(() => Int)
  delivered!: number;

  @Field(() => Int, {
    description: 'Tried again and not accepted, be it that they are to be retried.',
  })
  failed!: number;

  @Field(() => DateTime)
  startedAt!: Date | string;

  @Field(() => DateTime, { nullable: true, description: 'When all of them had been tried again.' })
  finishedAt!: Date | string | null;

  @Field(() => ActorType)
  requestedBy!: ActorType;
}

@ObjectType('ReplayDeliveriesPayload', { simpleResolvers: true })
export class ReplayDeliveriesPayload {
  @Field(() => ReplayType, { nullable: true })
  replay!: ReplayType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('DiscardDeliveriesPayload', { simpleResolvers: true })
export class DiscardDeliveriesPayload {
  @Field(() => Int)
  discarded!: number;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('TestWebhookPayload', { simpleResolvers: true })
export class TestWebhookPayload {
  @Field(() => WebhookType, { nullable: true })
  webhook!: WebhookType | null;

  @Field(() => DeliveryType, { nullable: true })
  delivery!: DeliveryType | null;

  @Field(() => DeliveryAttemptType, { nullable: true })
  attempt!: DeliveryAttemptType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
