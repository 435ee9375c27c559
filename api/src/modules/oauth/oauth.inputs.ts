import { Field, ID, InputType } from 'type-graphql';
import { JSONValue } from '../../graphql/index.ts';

@InputType()
export class StartOAuthInput {
  @Field(() => String, {
    nullable: true,
    description: 'Of a new integration; either it or integrationId.',
  })
  providerKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Key of one of the provider's auth modes of kind OAUTH2_CODE; its first, or that of the integration, when left out.",
  })
  authMode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a new integration; the provider's name, when left out.",
  })
  name?: string | null;

  @Field(() => JSONValue, {
    nullable: true,
    description:
      'As with connectIntegration. With integrationId: those that are stored, when left out.',
  })
  config?: unknown;

  @Field(() => JSONValue, {
    nullable: true,
    description: 'As with connectIntegration. With integrationId, secrets left blank are kept.',
  })
  credentials?: unknown;

  @Field(() => [String], {
    nullable: true,
    description: 'Names of scopes; the defaults, or those of before, when left out.',
  })
  scopes?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Signs in again for this integration: reconnects it, or gives it another account.',
  })
  integrationId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Reconnect although the account is another one than before.',
  })
  acceptIdentityChange!: boolean;
}

@InputType({ description: 'The query of /oauth/callback, as it came.' })
export class FinishOAuthInput {
  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => String, { nullable: true })
  iss?: string | null;

  @Field(() => String, { nullable: true })
  error?: string | null;

  @Field(() => String, { nullable: true })
  errorDescription?: string | null;
}
