import { Field, ID, InputType, Int } from 'type-graphql';
import { JSONValue } from '../../graphql/index.ts';

@InputType()
export class ConnectIntegrationInput {
  @Field(() => String)
  providerKey!: string;

  @Field(() => String, {
    nullable: true,
    description: "Key of one of the provider's auth modes; its first, when left out.",
  })
  authMode?: string | null;

  @Field(() => String, { nullable: true, description: "The provider's name, when left out." })
  name?: string | null;

  @Field(() => JSONValue)
  config!: unknown;

  @Field(() => JSONValue)
  credentials!: unknown;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Save it switched off when the check fails.',
  })
  saveInactive!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Save it without testing it. Its status is UNKNOWN until the next check, which is due at once.',
  })
  skipTest!: boolean;
}

@InputType()
export class TestCredentialsInput {
  @Field(() => String)
  providerKey!: string;

  @Field(() => String, { nullable: true })
  authMode?: string | null;

  @Field(() => JSONValue)
  config!: unknown;

  @Field(() => JSONValue)
  credentials!: unknown;

  @Field(() => ID, {
    nullable: true,
    description: 'Secrets left blank are taken from this integration.',
  })
  integrationId?: string | null;
}

@InputType()
export class TestIntegrationInput {
  @Field(() => ID)
  integrationId!: string;
}

@InputType()
abstract class VersionedInput {
  @Field(() => ID)
  integrationId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that you saw; another one gives CONFLICT.',
  })
  version?: number | null;
}

@InputType()
export class UpdateIntegrationInput extends VersionedInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  authMode?: string | null;

  @Field(() => JSONValue, { nullable: true, description: 'As it is, when left out.' })
  config?: unknown;

  @Field(() => JSONValue, { nullable: true, description: 'Secrets left blank are kept.' })
  credentials?: unknown;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Save it switched off when the check fails.',
  })
  saveInactive!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Save it without testing it. Its status is UNKNOWN until the next check, which is due at once.',
  })
  skipTest!: boolean;
}

@InputType()
export class SetIntegrationEnabledInput extends VersionedInput {
  @Field(() => Boolean)
  enabled!: boolean;
}

@InputType()
export class DisconnectIntegrationInput extends VersionedInput {}

@InputType()
export class ReconnectIntegrationInput extends VersionedInput {
  @Field(() => String, { nullable: true })
  authMode?: string | null;

  @Field(() => JSONValue, { nullable: true, description: 'As it was, when left out.' })
  config?: unknown;

  @Field(() => JSONValue)
  credentials!: unknown;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Connect although the account is another one than before.',
  })
  acceptIdentityChange!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Save it switched off when the check fails.',
  })
  saveInactive!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Save it without testing it. Its status is UNKNOWN until the next check, which is due at once.',
  })
  skipTest!: boolean;
}

@InputType()
export class DeleteIntegrationInput extends VersionedInput {}

@InputType()
export class RetryActivityInput {
  @Field(() => ID)
  activityEventId!: string;
}
