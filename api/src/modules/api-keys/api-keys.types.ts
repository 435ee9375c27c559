import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, Node, UserErrorType, enumOf } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import { ActorType } from '../activity/index.ts';
import type { ApiKeyStatus } from './api-key-status.ts';

const ApiKeyStatusEnum = enumOf(['ACTIVE', 'EXPIRED', 'REVOKED', 'SUSPENDED']);
registerEnumType(ApiKeyStatusEnum, {
  name: 'ApiKeyStatus',
  valuesConfig: {
    SUSPENDED: {
      description:
        'Whoever answers for it may do nothing of what it is for any more, or has left: an owner or admin takes it over by rotating it.',
    },
  },
});

@ObjectType('ApiKeyScope', {
  simpleResolvers: true,
  description: 'Something that a key can be for.',
})
export class ApiKeyScopeType {
  @Field(() => String, { description: 'As integrations:read.' })
  name!: string;

  @Field(() => String)
  description!: string;

  @Field(() => Boolean, { description: 'Whether the caller’s role allows them to give it.' })
  grantable!: boolean;
}

@ObjectType('ApiKeyUsage', {
  simpleResolvers: true,
  description: 'What a key was used for in an hour.',
})
export class ApiKeyUsageType {
  @Field(() => DateTime)
  startsAt!: Date;

  @Field(() => Int)
  requests!: number;

  @Field(() => Int, { description: 'Requests that were refused because they were too many.' })
  limited!: number;
}

@ObjectType('ApiKey', {
  implements: Node,
  simpleResolvers: true,
  description:
    'The credential of a third-party tool. Its secret is shown once, and only a hash of it is stored.',
})
export class ApiKeyType extends Node {
  @Field(() => String)
  name!: string;

  @Field(() => String, {
    description: 'pbk_ and its public part: what a secret scanner or a log shows; not the secret.',
  })
  prefix!: string;

  @Field(() => [String], { description: 'As integrations:read.' })
  scopes!: readonly string[];

  @Field(() => [String], {
    description:
      'Those of its scopes that the role of whoever answers for it still allows: what it can really do.',
  })
  effectiveScopes!: readonly string[];

  @Field(() => ApiKeyStatusEnum)
  status!: ApiKeyStatus;

  @Field(() => ActorType, {
    description: 'Who answers for it: the member who created it, or rotated it last.',
  })
  createdBy!: ActorType;

  @Field(() => DateTime)
  createdAt!: Date | string;

  @Field(() => DateTime, { nullable: true })
  expiresAt!: Date | string | null;

  @Field(() => DateTime, { nullable: true })
  rotatedAt!: Date | string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until then the secret before the last rotation holds as well.',
  })
  previousSecretExpiresAt!: Date | string | null;

  @Field(() => DateTime, { nullable: true, description: 'To about a second.' })
  lastUsedAt!: Date | string | null;

  @Field(() => DateTime, { nullable: true })
  revokedAt!: Date | string | null;

  @Field(() => Int)
  rateLimitPerMinute!: number;

  @Field(() => Int)
  requests24h!: number;

  @Field(() => Int, { description: 'Requests that were refused with 429 in 24 hours.' })
  limited24h!: number;

  @Field(() => Int, {
    description: 'Requests of the present minute, of all servers, to about a second.',
  })
  requestsThisMinute!: number;

  @Field(() => [ApiKeyUsageType], {
    description: '24 hours of UTC, oldest first; the last one is not over.',
  })
  usage!: readonly ApiKeyUsageType[];
}

@ObjectType({ simpleResolvers: true })
export class CreateApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true })
  apiKey!: ApiKeyType | null;

  @Field(() => String, { nullable: true, description: 'The whole key, shown this once.' })
  secret!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class RotateApiKeyPayload extends CreateApiKeyPayload {}

@ObjectType({ simpleResolvers: true })
export class RevokeApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true })
  apiKey!: ApiKeyType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
