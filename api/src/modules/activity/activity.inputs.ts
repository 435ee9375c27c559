import { Field, ID, InputType, Int } from 'type-graphql';
import { JSONValue } from '../../graphql/index.ts';
import { type Category, CategoryEnum } from '../catalog/index.ts';
import type { ActivityStatus } from './activity-event.ts';
import { ActivityStatusEnum } from './activity.types.ts';

@InputType()
export class RecordedEventInput {
  @Field(() => String, {
    description:
      'Names the event at the tool that reports it; the same one again changes nothing. At most 200 characters.',
  })
  externalId!: string;

  @Field(() => String, {
    description:
      'Dotted, as sync.completed. Families of Patchbay itself (integration, member, message, delivery …) are refused.',
  })
  eventType!: string;

  @Field(() => ActivityStatusEnum)
  status!: ActivityStatus;

  @Field(() => String, { description: 'At most 1,000 characters.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'At most 4,000 characters.' })
  errorMessage?: string | null;

  @Field(() => ID, { nullable: true })
  integrationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Not needed with an integration: it says which provider.',
  })
  providerKey?: string | null;

  @Field(() => CategoryEnum, {
    nullable: true,
    description: 'Not needed with an integration or a provider.',
  })
  category?: Category | null;

  @Field(() => JSONValue, {
    nullable: true,
    description: 'Kept redacted, and cut when longer than 16 KB.',
  })
  requestBody?: unknown;

  @Field(() => JSONValue, {
    nullable: true,
    description: 'Kept redacted, and cut when longer than 16 KB.',
  })
  responseBody?: unknown;

  @Field(() => Int, { defaultValue: 0 })
  retryCount!: number;

  @Field(() => Int, { nullable: true })
  durationMs?: number | null;
}

@InputType()
export class RecordActivityInput {
  @Field(() => [RecordedEventInput], { description: 'At most 1,000.' })
  events!: RecordedEventInput[];
}
