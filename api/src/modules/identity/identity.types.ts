import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { type Permission, type Role, permissions, roles } from '../../roles.ts';
import { DateTime, enumOf, Node, UserErrorType } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import { type Locale, locales } from './locale.ts';

export const RoleEnum = enumOf(roles);
registerEnumType(RoleEnum, { name: 'Role' });
const PermissionEnum = enumOf(permissions);
registerEnumType(PermissionEnum, { name: 'Permission' });
export const LocaleEnum = enumOf(locales);
registerEnumType(LocaleEnum, { name: 'Locale', description: 'A language that Patchbay speaks.' });

@ObjectType('Organization', { implements: Node, simpleResolvers: true })
export class OrganizationType extends Node {
  @Field(() => String)
  name!: string;
}

@ObjectType('User', { implements: Node, simpleResolvers: true })
export class UserType extends Node {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  name!: string;

  @Field(() => LocaleEnum, {
    nullable: true,
    description: 'The language that they chose: of the viewer only, and null before they have.',
  })
  locale?: Locale | null;
}

@ObjectType('Membership', { simpleResolvers: true })
export class MembershipType {
  @Field(() => OrganizationType)
  organization!: OrganizationType;

  @Field(() => RoleEnum)
  role!: Role;
}

@ObjectType('Viewer', {
  simpleResolvers: true,
  description: 'The signed-in member, in the organization they work in now.',
})
export class ViewerType {
  @Field(() => UserType)
  user!: UserType;

  @Field(() => OrganizationType)
  organization!: OrganizationType;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => [PermissionEnum])
  permissions!: Permission[];

  @Field(() => [MembershipType], { description: 'All organizations of the user, by name.' })
  memberships!: MembershipType[];
}

@ObjectType('SignInChallenge', {
  simpleResolvers: true,
  description:
    'The first factor was right: bring this to completeSignIn with a code of the second.',
})
export class SignInChallengeType {
  @Field(() => String)
  token!: string;

  @Field(() => DateTime)
  expiresAt!: Date;
}

@ObjectType('SessionPayload', { simpleResolvers: true })
export class SessionPayload {
  /** The session that was ended, for those who know how to end what it came from. */
  endedSession?: { readonly sessionId: string; readonly userId: string };

  @Field(() => ViewerType, { nullable: true })
  viewer!: ViewerType | null;

  @Field(() => SignInChallengeType, {
    nullable: true,
    description: 'In place of the viewer when a second factor is wanted.',
  })
  challenge?: SignInChallengeType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@InputType()
export class SignInInput {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  password!: string;
}

@InputType()
export class RedeemSignInLinkInput {
  @Field(() => String)
  token!: string;
}

@InputType()
export class CompleteSignInInput {
  @Field(() => String)
  challenge!: string;

  @Field(() => String, { description: 'Six digits of the authenticator app, or a recovery code.' })
  code!: string;
}

@InputType()
export class SwitchOrganizationInput {
  @Field(() => ID)
  organizationId!: string;
}
