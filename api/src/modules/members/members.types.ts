import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType, DateTime, Node, UserErrorType } from '../../graphql/index.ts';
import type { Role } from '../../roles.ts';
import type { UserError } from '../../user-error.ts';
import { RoleEnum, UserType, ViewerType } from '../identity/index.ts';

@ObjectType('Member', {
  implements: Node,
  simpleResolvers: true,
  description: "A user's place in the organization.",
})
export class MemberType extends Node {
  @Field(() => UserType)
  user!: UserType;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => DateTime)
  joinedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Newest use of a session in this organization, to about ten minutes.',
  })
  lastActiveAt!: Date | null;

  @Field(() => Boolean)
  twoFactorEnabled!: boolean;

  @Field(() => Boolean, { description: 'Whether this is the one who asks.' })
  isViewer!: boolean;

  @Field(() => [RoleEnum], {
    description:
      'Roles that you can give them now, their present one among them; none when it can only stay.',
  })
  allowedRoles!: readonly Role[];

  @Field(() => Boolean, { description: 'Whether you can remove them now; yourself: leave.' })
  removable!: boolean;
}

export const MemberConnection = connectionType('Member', () => MemberType);

@ObjectType('ChangeMemberRolePayload', { simpleResolvers: true })
export class ChangeMemberRolePayload {
  @Field(() => MemberType, { nullable: true, description: 'As they are now.' })
  member!: MemberType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('RemoveMemberPayload', { simpleResolvers: true })
export class RemoveMemberPayload {
  @Field(() => ID, { nullable: true })
  removedMemberId!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('LeaveOrganizationPayload', { simpleResolvers: true })
export class LeaveOrganizationPayload {
  @Field(() => ViewerType, {
    nullable: true,
    description: 'You, in another organization of yours. Null: you are signed out.',
  })
  viewer!: ViewerType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
