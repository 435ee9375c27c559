import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../graphql/index.ts';

@InputType()
export class CreateApiKeyInput {
  @Field(() => String, { description: '1 to 80 characters.' })
  name!: string;

  @Field(() => [String], { description: 'See apiKeyScopes; at least one.' })
  scopes!: string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'At most 5 years from now; without it, never.',
  })
  expiresAt?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Requests, 1 to 60,000; 600 if it is not said.',
  })
  rateLimitPerMinute?: number | null;
}

@InputType()
export class RotateApiKeyInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'How long the old secret still holds, 0 to 168 hours; 0 ends it at once. 24 if it is not said, and 0 for a suspended key.',
  })
  overlapHours?: number | null;
}

@InputType()
export class RevokeApiKeyInput {
  @Field(() => ID)
  id!: string;
}
