import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime, Node, UserErrorType } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import { LocaleEnum, ViewerType } from './identity.types.ts';
import type { Locale } from './locale.ts';

@ObjectType('Session', {
  implements: Node,
  simpleResolvers: true,
  description: 'One sign-in on one device that has not ended.',
})
export class SessionType extends Node {
  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { description: 'The last use, or up to ten minutes before it.' })
  lastActiveAt!: Date;

  @Field(() => DateTime)
  expiresAt!: Date;

  @Field(() => Boolean, { description: 'The one that asks.' })
  isCurrent!: boolean;

  @Field(() => String, {
    description: '"Chrome on Windows": what it was opened with, as that says of itself.',
  })
  device!: string;

  @Field(() => String, { nullable: true, description: 'Where it was opened from.' })
  ipAddress!: string | null;

  @Field(() => String, { description: 'Of the organization that it works in now.' })
  organizationName!: string;
}

@ObjectType('ViewerPayload', { simpleResolvers: true })
export class ViewerPayload {
  @Field(() => ViewerType, { nullable: true })
  viewer!: ViewerType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('EndSessionPayload', { simpleResolvers: true })
export class EndSessionPayload {
  @Field(() => Int)
  endedCount!: number;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@InputType()
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: '1 to 120 characters.' })
  name?: string | null;

  @Field(() => LocaleEnum, { nullable: true, description: 'Null: none chosen.' })
  locale?: Locale | null;
}

@InputType()
export class RenameOrganizationInput {
  @Field(() => String, { description: '1 to 120 characters.' })
  name!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String, { nullable: true, description: 'Not needed by who has none yet.' })
  currentPassword?: string | null;

  @Field(() => String, { description: '10 to 200 characters.' })
  newPassword!: string;
}

@InputType()
export class EndSessionInput {
  @Field(() => ID)
  sessionId!: string;
}
