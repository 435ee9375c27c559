import { Field, ID, InputType } from 'type-graphql';
import type { Role } from '../../roles.ts';
import { RoleEnum } from '../identity/index.ts';

@InputType()
export class ChangeMemberRoleInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => RoleEnum)
  role!: Role;
}

@InputType()
export class RemoveMemberInput {
  @Field(() => ID)
  memberId!: string;
}

@InputType()
export class InviteMemberInput {
  @Field(() => String)
  email!: string;

  @Field(() => RoleEnum)
  role!: Role;
}

@InputType()
export class RevokeInvitationInput {
  @Field(() => ID)
  invitationId!: string;
}

@InputType()
export class PreviewInvitationInput {
  @Field(() => String, { description: 'What follows the # in the link.' })
  token!: string;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String, { description: 'What follows the # in the link.' })
  token!: string;

  @Field(() => String, { nullable: true, description: 'Of a new user.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a new user.' })
  password?: string | null;
}
