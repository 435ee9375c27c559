import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType, DateTime, enumOf, Node, UserErrorType } from '../../graphql/index.ts';
import type { Role } from '../../roles.ts';
import type { UserError } from '../../user-error.ts';
import { RoleEnum } from '../identity/index.ts';
import { type InvitationState, invitationStates } from './invitation-state.ts';

const InvitationStateEnum = enumOf(invitationStates);
registerEnumType(InvitationStateEnum, { name: 'InvitationState' });

@ObjectType('Invitation', {
  implements: Node,
  simpleResolvers: true,
  description: 'A seat that is kept for an e-mail, for seven days.',
})
export class InvitationType extends Node {
  @Field(() => String)
  email!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => InvitationStateEnum)
  state!: InvitationState;

  @Field(() => String, { description: 'Their name at that time.' })
  invitedBy!: string;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime)
  expiresAt!: Date;
}

export const InvitationConnection = connectionType('Invitation', () => InvitationType);

@ObjectType('InvitationPreview', {
  simpleResolvers: true,
  description: 'What whoever holds the link of an invitation sees of it.',
})
export class InvitationPreviewType {
  @Field(() => String)
  organizationName!: string;

  @Field(() => String)
  invitedBy!: string;

  @Field(() => String)
  email!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => DateTime)
  expiresAt!: Date;

  @Field(() => Boolean, {
    description:
      'Whether the invited signs in first. When not, they choose name and password here; who was removed from their last organization enters the password they had.',
  })
  accountExists!: boolean;
}

@ObjectType('PreviewInvitationPayload', { simpleResolvers: true })
export class PreviewInvitationPayload {
  @Field(() => InvitationPreviewType, { nullable: true })
  invitation!: InvitationPreviewType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('InviteMemberPayload', { simpleResolvers: true })
export class InviteMemberPayload {
  @Field(() => InvitationType, { nullable: true })
  invitation!: InvitationType | null;

  @Field(() => String, {
    nullable: true,
    description: 'To be given to the invited. It is shown this once, and works once.',
  })
  link!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('RevokeInvitationPayload', { simpleResolvers: true })
export class RevokeInvitationPayload {
  @Field(() => InvitationType, { nullable: true, description: 'As it is now.' })
  invitation!: InvitationType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
