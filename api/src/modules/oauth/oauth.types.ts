import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime, UserErrorType } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import { type CheckResult, CheckResultType } from '../catalog/index.ts';
import { IntegrationType } from '../integrations/index.ts';

@ObjectType('OAuthScope', { simpleResolvers: true })
export class OAuthScopeType {
  @Field(() => String, { description: 'As chat:write.' })
  name!: string;

  @Field(() => String, { description: 'What it lets Patchbay do, in a few words.' })
  description!: string;

  @Field(() => Boolean, { description: 'Without it nothing works; it cannot be left out.' })
  required!: boolean;

  @Field(() => Boolean, { description: 'Chosen unless somebody chooses otherwise.' })
  default!: boolean;
}

@ObjectType('OAuthSettings', {
  simpleResolvers: true,
  description: 'What signing in at the provider needs.',
})
export class OAuthSettingsType {
  @Field(() => [OAuthScopeType])
  scopes!: readonly OAuthScopeType[];

  @Field(() => String, { description: 'To be entered at the vendor.' })
  redirectUri!: string;

  @Field(() => Boolean, {
    description:
      'Whether the operator has set a client for this provider: then client ID and secret may be left blank.',
  })
  hasOperatorClient!: boolean;
}

@ObjectType('StartOAuthPayload', { simpleResolvers: true })
export class StartOAuthPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Open it in a window; it comes back to /oauth/callback.',
  })
  authorizationUrl!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Until then.' })
  expiresAt!: Date | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('FinishOAuthPayload', { simpleResolvers: true })
export class FinishOAuthPayload {
  @Field(() => IntegrationType, { nullable: true })
  integration!: IntegrationType | null;

  @Field(() => CheckResultType, { nullable: true })
  check!: CheckResult | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The provider that was meant, for words and the way back; null for a state of somebody else.',
  })
  providerKey!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The integration that was meant; null for one that did not come about.',
  })
  integrationId!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
