import { Extensions, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { UserError } from '../../user-error.ts';
import {
  connectionType,
  DateTime,
  enumOf,
  JSONValue,
  Node,
  UserErrorType,
} from '../../graphql/index.ts';
import { type Category, CategoryEnum } from '../catalog/index.ts';
import type { ActivityStatus, ActorKind } from './activity-event.ts';
import type { ActivityPosition } from './activity.queries.ts';

export const ActivityStatusEnum = enumOf(['SUCCESS', 'WARNING', 'ERROR']);
registerEnumType(ActivityStatusEnum, { name: 'ActivityStatus' });
export const ActorKindEnum = enumOf(['MEMBER', 'API_KEY', 'SYSTEM']);
registerEnumType(ActorKindEnum, { name: 'ActorKind' });

@ObjectType('Actor', { simpleResolvers: true, description: 'Who did it.' })
export class ActorType {
  @Field(() => ActorKindEnum)
  kind!: ActorKind;

  @Field(() => ID, { nullable: true })
  id!: string | null;

  @Field(() => String)
  name!: string;
}

/** The dashboard tells of the last events whoever may read health: what was sent and answered is not theirs. */
const permission = 'ACTIVITY_READ';

@ObjectType('ActivityEvent', {
  implements: Node,
  simpleResolvers: true,
  description: 'One thing that happened in an organization. Append-only.',
})
export class ActivityEventType extends Node {
  @Field(() => String, { description: 'Dotted, as integration.connected.' })
  eventType!: string;

  @Field(() => ActivityStatusEnum)
  status!: ActivityStatus;

  @Field(() => String)
  message!: string;

  @Field(() => String, { nullable: true })
  errorMessage!: string | null;

  @Field(() => ActorType)
  actor!: ActorType;

  @Field(() => String, { nullable: true })
  providerKey!: string | null;

  @Field(() => CategoryEnum, { nullable: true })
  category!: Category | null;

  @Extensions({ permission })
  @Field(() => JSONValue, { nullable: true, description: 'Redacted, 16 KB at most.' })
  requestBody!: unknown;

  @Extensions({ permission })
  @Field(() => JSONValue, { nullable: true, description: 'Redacted, 16 KB at most.' })
  responseBody!: unknown;

  @Field(() => Int)
  retryCount!: number;

  @Field(() => Int, { nullable: true })
  durationMs!: number | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What the tool that reported it calls it; null for what Patchbay itself tells.',
  })
  externalId!: string | null;

  @Field(() => Boolean, { description: 'Whether retryActivity means something for it.' })
  retryable!: boolean;

  /** Behind the cursor. */
  position!: ActivityPosition;
  /** For the field `integration`, which the integrations module adds. */
  integrationUuid!: string | null;
  /** The integrations of all events that were read together, loaded once when one of them is asked for. */
  siblings!: readonly string[];
}

export const ActivityConnection = connectionType('Activity', () => ActivityEventType);

@ObjectType('ActivityAdded', { simpleResolvers: true })
export class ActivityAddedType {
  @Field(() => String, { description: 'Continue after it with activityAdded(after).' })
  cursor!: string;

  @Field(() => ActivityEventType)
  event!: ActivityEventType;
}

@InputType('ActivityFilter')
export class ActivityFilterInput {
  @Field(() => [ActivityStatusEnum], { nullable: true })
  statuses?: ActivityStatus[] | null;

  @Field(() => [CategoryEnum], { nullable: true })
  categories?: Category[] | null;

  @Field(() => [String], { nullable: true })
  providerKeys?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Exact, or a family such as integration.*',
  })
  eventTypes?: string[] | null;

  @Field(() => ID, { nullable: true })
  integrationId?: string | null;

  @Field(() => ID, { nullable: true })
  actorId?: string | null;

  @Field(() => [ActorKindEnum], {
    nullable: true,
    description: 'An actor: SYSTEM, MEMBER or API_KEY.',
  })
  actorKinds?: ActorKind[] | null;

  @Field(() => DateTime, { nullable: true })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true })
  to?: Date | null;

  @Field(() => String, { nullable: true, description: 'In the message or the error.' })
  search?: string | null;
}

@ObjectType('RecordActivityPayload', { simpleResolvers: true })
export class RecordActivityPayload {
  @Field(() => Int)
  recorded!: number;

  @Field(() => Int, { description: 'Known by their external id already.' })
  duplicates!: number;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('RetryActivityPayload', { simpleResolvers: true })
export class RetryActivityPayload {
  @Field(() => ActivityEventType, { nullable: true, description: 'What the retry became.' })
  event!: ActivityEventType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
