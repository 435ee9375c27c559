import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { JSONFile, UserErrorType, enumOf } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import type { ImportStepKind } from './import-step.ts';

const ImportStepKindEnum = enumOf(['CREATE', 'UPDATE', 'UNCHANGED', 'SKIP']);
registerEnumType(ImportStepKindEnum, { name: 'ImportStepKind' });

@ObjectType('ImportStep', {
  simpleResolvers: true,
  description: 'What becomes of one integration of a configuration file.',
})
export class ImportStepType {
  @Field(() => ImportStepKindEnum)
  kind!: ImportStepKind;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  providerKey!: string;

  @Field(() => ID, { nullable: true, description: 'The integration that is there already.' })
  integrationId!: string | null;

  @Field(() => [String], { description: 'What changes: name, config.host, checks.' })
  changes!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'What remains to be done, or why nothing is done.',
  })
  note!: string | null;
}

@ObjectType('ImportPlan', { simpleResolvers: true })
export class ImportPlanType {
  @Field(() => [ImportStepType], { description: 'In the order of the file.' })
  steps!: readonly ImportStepType[];

  @Field(() => String, {
    description: 'Give it back with applyImport: what was planned is what is done.',
  })
  fingerprint!: string;
}

@InputType('PlanImportInput')
export class PlanImportInput {
  @Field(() => JSONFile, { description: 'What exportConfiguration gave, here or elsewhere.' })
  file!: unknown;
}

@InputType('ApplyImportInput')
export class ApplyImportInput {
  @Field(() => JSONFile)
  file!: unknown;

  @Field(() => String, { description: 'Of the plan that was looked at.' })
  fingerprint!: string;
}

@ObjectType('PlanImportPayload', { simpleResolvers: true })
export class PlanImportPayload {
  @Field(() => ImportPlanType, { nullable: true })
  plan!: ImportPlanType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('ApplyImportPayload', { simpleResolvers: true })
export class ApplyImportPayload {
  @Field(() => ImportPlanType, {
    nullable: true,
    description: 'What was done. When something changed meanwhile: the new plan.',
  })
  plan!: ImportPlanType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
