import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { type Permission, type Role, permissions, roles } from '../../roles.ts';
import { enumOf, Node, UserErrorType } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';

const RoleEnum = enumOf(roles);
registerEnumType(RoleEnum, { name: 'Role' });
const PermissionEnum = enumOf(permissions);
registerEnumType(PermissionEnum, { name: 'Permission' });

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

@ObjectType('SessionPayload', { simpleResolvers: true })
export class SessionPayload {
  @Field(() => ViewerType, { nullable: true })
  viewer!: ViewerType | null;

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
export class SwitchOrganizationInput {
  @Field(() => ID)
  organizationId!: string;
}
