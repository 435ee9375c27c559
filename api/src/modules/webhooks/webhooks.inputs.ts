import { Field, ID, InputType, Int } from 'type-graphql';

const acceptUnknown = {
  defaultValue: false,
  description:
    'Takes types that the catalog does not list: those that your tools report. Families of Patchbay itself stay refused.',
} as const;

@InputType()
export class CreateWebhookInput {
  @Field(() => String, { description: '1 to 80 characters; no other webhook has it.' })
  name!: string;

  @Field(() => String, { description: 'http:// or https://, without user name and password.' })
  url!: string;

  @Field(() => [String], {
    description: 'Types and wildcards: integration.connected, integration.*, *',
  })
  eventTypes!: string[];

  @Field(() => Boolean, acceptUnknown)
  acceptUnknownEventTypes!: boolean;
}

@InputType()
export class UpdateWebhookInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that you saw; another one gives CONFLICT.',
  })
  version?: number | null;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  url?: string | null;

  @Field(() => [String], { nullable: true })
  eventTypes?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Enabling forgets its failures and resumes the deliveries that it held.',
  })
  enabled?: boolean | null;

  @Field(() => Boolean, acceptUnknown)
  acceptUnknownEventTypes!: boolean;
}

@InputType()
export class RotateWebhookSecretInput {
  @Field(() => ID)
  id!: string;
}

@InputType()
export class DeleteWebhookInput {
  @Field(() => ID)
  id!: string;
}
