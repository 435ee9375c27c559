import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { UserErrorType, enumOf } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import { IntegrationType } from '../integrations/index.ts';
import type { PostState } from './post-input.ts';

const PublishStateEnum = enumOf(['DRAFT', 'PUBLISHED']);
registerEnumType(PublishStateEnum, { name: 'PublishState' });

@InputType()
export class PublishInput {
  @Field(() => ID, { description: 'One of publishTargets.' })
  integrationId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'HTML for CMS, plain text for chat and social.' })
  body!: string;

  @Field(() => PublishStateEnum, { defaultValue: 'PUBLISHED' })
  state!: PostState;

  @Field(() => String, {
    nullable: true,
    description:
      'The same key within 24 hours: the same post, published once. One that was refused may be published again under its key.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('PublishedPost', { simpleResolvers: true })
export class PublishedPostType {
  @Field(() => ID, { description: 'What the provider calls it.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Null: the provider does not tell it.' })
  url!: string | null;

  @Field(() => PublishStateEnum)
  state!: PostState;

  @Field(() => IntegrationType)
  integration!: IntegrationType;
}

@ObjectType('PublishPayload', { simpleResolvers: true })
export class PublishPayload {
  @Field(() => PublishedPostType, { nullable: true })
  post!: PublishedPostType | null;

  @Field(() => Boolean, { description: 'The key was known: nothing was published now.' })
  duplicate!: boolean;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
