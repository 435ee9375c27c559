import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../../graphql/index.ts';
import type { DeliveryStatus } from './delivery-status.ts';
import { DeliveryStatusEnum } from './deliveries.types.ts';

@InputType('DeliveryFilter')
export class DeliveryFilterInput {
  @Field(() => ID, { nullable: true })
  webhookId?: string | null;

  @Field(() => String, { nullable: true, description: 'A type, or a wildcard: integration.*' })
  eventType?: string | null;

  @Field(() => [DeliveryStatusEnum], { nullable: true })
  statuses?: DeliveryStatus[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Created at this moment or later.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Created before this moment.' })
  to?: Date | null;
}

@InputType()
export class ReplayDeliveriesInput {
  @Field(() => [ID], { nullable: true, description: 'At most 100. Either these or a filter.' })
  ids?: string[] | null;

  @Field(() => DeliveryFilterInput, {
    nullable: true,
    description: 'Dead letters, unless it names statuses: DEAD, DISCARDED, DELIVERED, RETRYING.',
  })
  filter?: DeliveryFilterInput | null;
}

@InputType()
export class DiscardDeliveriesInput {
  @Field(() => [ID], { nullable: true, description: 'At most 100. Either these or a filter.' })
  ids?: string[] | null;

  @Field(() => DeliveryFilterInput, {
    nullable: true,
    description: 'Dead letters, unless it names statuses: DEAD, RETRYING, HELD, PENDING.',
  })
  filter?: DeliveryFilterInput | null;
}

@InputType()
export class TestWebhookInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'An example of this type of the catalog is sent; webhook.test when left out.',
  })
  eventType?: string | null;
}
