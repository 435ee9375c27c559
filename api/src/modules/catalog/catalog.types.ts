import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf, JSONValue, Node } from '../../graphql/index.ts';
import {
  type CheckFailure,
  type CheckKind,
  type CheckOutcome,
  checkFailures,
} from './check-spec.ts';
import { type AuthModeKind, type Capability, type Category, categories } from './model.ts';

export const CategoryEnum = enumOf(categories);
registerEnumType(CategoryEnum, { name: 'Category', description: 'What kind a provider is.' });
const CapabilityEnum = enumOf(['PUBLISH', 'SEND_EMAIL', 'SEND_SMS', 'SYNC'] satisfies Capability[]);
registerEnumType(CapabilityEnum, { name: 'Capability' });
const AuthModeKindEnum = enumOf([
  'API_KEY',
  'BASIC',
  'BEARER',
  'OAUTH2_CODE',
  'OAUTH2_CLIENT_CREDENTIALS',
  'SMTP',
  'CUSTOM_HEADER',
  'NONE',
] satisfies AuthModeKind[]);
registerEnumType(AuthModeKindEnum, { name: 'AuthModeKind' });
const CheckKindEnum = enumOf(['HTTP', 'SMTP', 'TCP', 'NONE']);
registerEnumType(CheckKindEnum, { name: 'CheckKind' });
const CheckOutcomeEnum = enumOf(['OK', 'FAILED', 'NOT_CHECKABLE']);
registerEnumType(CheckOutcomeEnum, { name: 'CheckOutcome' });
const CheckFailureEnum = enumOf(checkFailures);
registerEnumType(CheckFailureEnum, { name: 'CheckFailure', description: 'Why a check failed.' });

@ObjectType('AuthMode', {
  simpleResolvers: true,
  description: 'One way of authenticating with a provider, and the forms that it asks for.',
})
export class AuthModeType {
  @Field(() => String)
  key!: string;

  @Field(() => AuthModeKindEnum)
  kind!: AuthModeKind;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean, {
    description: 'False for modes that cannot be used; `unavailableReason` says why.',
  })
  available!: boolean;

  @Field(() => String, { nullable: true })
  unavailableReason!: string | null;

  @Field(() => JSONValue, { description: 'JSON Schema 2020-12 of what is stored in the open.' })
  configSchema!: unknown;

  @Field(() => JSONValue, { description: 'JSON Schema 2020-12 of what is sealed.' })
  credentialsSchema!: unknown;
}

@ObjectType('ProviderCheck', { simpleResolvers: true })
export class ProviderCheckType {
  @Field(() => CheckKindEnum)
  kind!: CheckKind;

  @Field(() => String, {
    description: 'What is sent and expected, in a sentence; or why it cannot be checked.',
  })
  description!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The day on which its answers were last compared with the documentation of the vendor and played against the check, as `2026-11-21`; null: never.',
  })
  provenAt!: string | null;
}

@ObjectType('Provider', {
  implements: Node,
  simpleResolvers: true,
  description: 'One entry of the catalog.',
})
export class ProviderType extends Node {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'What it is for, in one line.' })
  description!: string;

  @Field(() => CategoryEnum)
  category!: Category;

  @Field(() => String, { nullable: true, description: 'Null: draw a monogram.' })
  iconUrl!: string | null;

  @Field(() => String)
  docsUrl!: string;

  @Field(() => [String])
  setupSteps!: readonly string[];

  @Field(() => [AuthModeType])
  authModes!: readonly AuthModeType[];

  @Field(() => [CapabilityEnum])
  capabilities!: readonly Capability[];

  @Field(() => Boolean, {
    description: 'Whether an organization may have several integrations of it.',
  })
  allowsMultiple!: boolean;

  @Field(() => ProviderCheckType)
  check!: ProviderCheckType;
}

@ObjectType('CategoryCount', { simpleResolvers: true })
export class CategoryCountType {
  @Field(() => CategoryEnum)
  category!: Category;

  @Field(() => Int)
  providers!: number;
}

@ObjectType('FieldError', { simpleResolvers: true })
export class FieldErrorType {
  @Field(() => [String], { description: 'Path into the form: ["credentials", "password"].' })
  path!: readonly string[];

  @Field(() => String)
  message!: string;
}

@ObjectType('ConfigValidation', {
  simpleResolvers: true,
  description: 'Field by field; nothing is saved.',
})
export class ConfigValidationType {
  @Field(() => Boolean)
  valid!: boolean;

  @Field(() => [FieldErrorType])
  errors!: readonly FieldErrorType[];
}

@ObjectType('CheckStep', { simpleResolvers: true })
export class CheckStepType {
  @Field(() => String)
  name!: string;

  @Field(() => CheckOutcomeEnum)
  outcome!: CheckOutcome;

  @Field(() => Int)
  durationMs!: number;
}

@ObjectType('CheckResult', {
  simpleResolvers: true,
  description: 'One run of a check against the provider.',
})
export class CheckResultType {
  @Field(() => CheckOutcomeEnum)
  outcome!: CheckOutcome;

  @Field(() => CheckFailureEnum, { nullable: true })
  code!: CheckFailure | null;

  @Field(() => String, {
    description: "What happened, in the provider's own words where it had any.",
  })
  message!: string;

  @Field(() => String, { nullable: true, description: 'What to do about it.' })
  hint!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The account that the credentials belong to, as the provider names it.',
  })
  identity!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The field that is most likely at fault: "credentials.password".',
  })
  fieldAtFault!: string | null;

  @Field(() => Int)
  durationMs!: number;

  @Field(() => [CheckStepType])
  steps!: readonly CheckStepType[];
}
