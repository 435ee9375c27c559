import { Extensions, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  connectionType,
  DateTime,
  enumOf,
  JSONValue,
  Node,
  UserErrorType,
} from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import { ActorType } from '../activity/index.ts';
import { type Category, CategoryEnum, CheckResultType, ProviderType } from '../catalog/index.ts';
import { type IntegrationStatus, integrationStatuses } from './integration-status.ts';

export const IntegrationStatusEnum = enumOf(integrationStatuses);
registerEnumType(IntegrationStatusEnum, { name: 'IntegrationStatus' });
const IntegrationChangeKindEnum = enumOf(['CREATED', 'UPDATED', 'DELETED']);
registerEnumType(IntegrationChangeKindEnum, { name: 'IntegrationChangeKind' });

/**
 * What an integration is set up with. Many an answer names an integration beside something else: a tool that may see
 * that alone sees no more of the integration than how it is.
 */
const permission = 'INTEGRATIONS_READ';

@ObjectType('CredentialMask', { simpleResolvers: true })
export class CredentialMaskType {
  @Field(() => String)
  field!: string;

  @Field(() => String, { description: 'The last four characters at most: "••••a1b2".' })
  mask!: string;
}

@ObjectType('Integration', {
  implements: Node,
  simpleResolvers: true,
  description: "An organization's installed provider.",
})
export class IntegrationType extends Node {
  @Field(() => ProviderType)
  provider!: ProviderType;

  @Field(() => String)
  name!: string;

  @Field(() => IntegrationStatusEnum)
  status!: IntegrationStatus;

  @Field(() => String, { nullable: true })
  statusMessage!: string | null;

  @Field(() => DateTime)
  statusSince!: Date;

  @Field(() => Boolean, { description: 'A disabled one is not checked and is no publish target.' })
  enabled!: boolean;

  @Field(() => String)
  authMode!: string;

  @Extensions({ permission })
  @Field(() => JSONValue, { description: 'Without secrets.' })
  config!: unknown;

  @Extensions({ permission })
  @Field(() => [CredentialMaskType])
  credentialMasks!: readonly CredentialMaskType[];

  @Extensions({ permission })
  @Field(() => String, { nullable: true, description: 'The account at the provider.' })
  identity!: string | null;

  @Field(() => Int, {
    description: 'Give it back with a change, so that two admins do not overwrite each other.',
  })
  version!: number;

  @Field(() => ActorType, { nullable: true })
  connectedBy!: ActorType | null;

  @Field(() => DateTime, { nullable: true })
  connectedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When lastTest was made. The last check of any kind: integrationHealth.lastCheckedAt.',
  })
  lastTestedAt!: Date | null;

  @Extensions({ permission })
  @Field(() => CheckResultType, {
    nullable: true,
    description:
      'The last check that was made by hand, with new settings, or that changed the status: with its steps.',
  })
  lastTest!: CheckResultType | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime)
  updatedAt!: Date;
}

export const IntegrationConnection = connectionType('Integration', () => IntegrationType);

@ObjectType('IntegrationChange', { simpleResolvers: true })
export class IntegrationChangeType {
  @Field(() => IntegrationChangeKindEnum)
  kind!: 'CREATED' | 'UPDATED' | 'DELETED';

  @Field(() => ID)
  integrationId!: string;

  @Field(() => IntegrationType, { nullable: true, description: 'Null when it was deleted.' })
  integration!: IntegrationType | null;
}

@InputType('IntegrationFilter')
export class IntegrationFilterInput {
  @Field(() => [IntegrationStatusEnum], { nullable: true })
  statuses?: IntegrationStatus[] | null;

  @Field(() => [CategoryEnum], { nullable: true })
  categories?: Category[] | null;

  @Field(() => [String], { nullable: true })
  providerKeys?: string[] | null;

  @Field(() => String, { nullable: true, description: 'In the name or the account.' })
  search?: string | null;
}

@ObjectType('IntegrationPayload', { simpleResolvers: true })
export class IntegrationPayload {
  @Field(() => IntegrationType, { nullable: true, description: 'As it is now.' })
  integration!: IntegrationType | null;

  @Field(() => CheckResultType, { nullable: true })
  check!: CheckResultType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('TestCredentialsPayload', { simpleResolvers: true })
export class TestCredentialsPayload {
  @Field(() => CheckResultType, { nullable: true })
  check!: CheckResultType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('DeleteIntegrationPayload', { simpleResolvers: true })
export class DeleteIntegrationPayload {
  @Field(() => ID, { nullable: true })
  deletedIntegrationId!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
