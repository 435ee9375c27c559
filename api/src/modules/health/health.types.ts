import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime, UserErrorType } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import { CheckResultType } from '../catalog/index.ts';
import { IntegrationType } from '../integrations/index.ts';
import type { HealthState } from '../health-history/index.ts';
import {
  HealthCheckType,
  HealthStateEnum,
  IntegrationHealthType,
} from './integration-health.types.ts';

@ObjectType('HealthCheckRun', {
  simpleResolvers: true,
  description: 'A check of all integrations that somebody asked for.',
})
export class HealthCheckRunType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: 'How many have ended.' })
  done!: number;

  @Field(() => DateTime)
  startedAt!: Date;
}

@ObjectType('HealthChange', { simpleResolvers: true })
export class HealthChangeType {
  @Field(() => ID)
  integrationId!: string;

  @Field(() => IntegrationType, {
    nullable: true,
    description: 'The integration as it is now; null when it was deleted.',
  })
  integration!: IntegrationType | null;

  @Field(() => HealthStateEnum)
  state!: HealthState;

  @Field(() => HealthCheckType, {
    nullable: true,
    description: 'The check that just ended; null for a change of settings.',
  })
  check!: HealthCheckType | null;

  @Field(() => DateTime, { nullable: true })
  nextCheckAt!: Date | null;
}

@InputType()
export class SetHealthCheckIntervalInput {
  @Field(() => ID)
  integrationId!: string;

  @Field(() => Int, { description: '1 to 60.' })
  intervalMinutes!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Failed checks in a row that make it unhealthy, 1 to 10; null: as it is.',
  })
  failureThreshold?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Successful checks in a row that make it healthy again, 1 to 10; null: as it is.',
  })
  recoveryThreshold?: number | null;
}

@InputType()
export class RunHealthCheckInput {
  @Field(() => ID)
  integrationId!: string;
}

@ObjectType('HealthPayload', { simpleResolvers: true })
export class HealthPayload {
  @Field(() => IntegrationHealthType, { nullable: true, description: 'As it is now.' })
  health!: IntegrationHealthType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('RunHealthCheckPayload', { simpleResolvers: true })
export class RunHealthCheckPayload {
  @Field(() => IntegrationType, { nullable: true, description: 'As it is now.' })
  integration!: IntegrationType | null;

  @Field(() => CheckResultType, { nullable: true })
  check!: CheckResultType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('RunAllHealthChecksPayload', { simpleResolvers: true })
export class RunAllHealthChecksPayload {
  @Field(() => HealthCheckRunType, {
    nullable: true,
    description: 'The one that was under way already, if there was one.',
  })
  run!: HealthCheckRunType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
