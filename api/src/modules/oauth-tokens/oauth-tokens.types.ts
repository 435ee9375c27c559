import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, enumOf } from '../../graphql/index.ts';
import { type OAuthTokenState, tokenStates } from './token-row.ts';

const OAuthTokenStateEnum = enumOf(tokenStates);
registerEnumType(OAuthTokenStateEnum, {
  name: 'OAuthTokenState',
  valuesConfig: {
    LIVE: { description: 'It works, and is renewed ahead of its end.' },
    RETRYING: { description: 'The provider could not renew it. Patchbay tries again by itself.' },
    NEEDS_REAUTH: { description: 'Somebody has to sign in at the provider again.' },
  },
});

@ObjectType('OAuthTokenStatus', {
  simpleResolvers: true,
  description: 'How the access of an integration stands that was given by OAuth.',
})
export class OAuthTokenStatusType {
  @Field(() => OAuthTokenStateEnum)
  state!: OAuthTokenState;

  @Field(() => [String], { description: 'As granted.' })
  scopes!: readonly string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Null: the provider says no end. The health check tells whether it still works.',
  })
  expiresAt!: Date | string | null;

  @Field(() => DateTime, { description: 'When somebody signed in, or the first one was given.' })
  obtainedAt!: Date | string;

  @Field(() => DateTime, { nullable: true, description: 'Null: it was not renewed yet.' })
  refreshedAt!: Date | string | null;

  @Field(() => DateTime, { nullable: true, description: 'Null: it is not renewed by time.' })
  nextRefreshAt!: Date | string | null;

  @Field(() => Boolean, { description: 'Whether Patchbay can renew it by itself.' })
  renewable!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it could not be renewed, when it was last tried.',
  })
  lastError!: string | null;

  @Field(() => Boolean, {
    description: "Whether the operator's OAuth client is used, not one of the organization.",
  })
  usesOperatorClient!: boolean;
}

@InputType()
export class RefreshOAuthTokenInput {
  @Field(() => ID)
  integrationId!: string;
}
