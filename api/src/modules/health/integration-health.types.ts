import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType, DateTime, enumOf } from '../../graphql/index.ts';
import type {
  HealthCheckOutcome,
  HealthCheckTrigger,
  HealthState,
} from '../health-history/index.ts';
import { IntegrationType } from '../integrations/index.ts';
import type { HealthReads } from './health-reads.ts';
import type { HealthPosition } from './integration-health.queries.ts';

const HealthStateEnum = enumOf(['HEALTHY', 'UNHEALTHY', 'UNKNOWN', 'NOT_CHECKABLE']);
registerEnumType(HealthStateEnum, { name: 'HealthState' });
const HealthCheckTriggerEnum = enumOf(['SCHEDULED', 'MANUAL', 'SETTINGS']);
registerEnumType(HealthCheckTriggerEnum, { name: 'HealthCheckTrigger' });
const HealthCheckOutcomeEnum = enumOf(['OK', 'FAILED', 'UNKNOWN', 'NOT_CHECKABLE']);
registerEnumType(HealthCheckOutcomeEnum, { name: 'HealthCheckOutcome' });
const HealthRangeEnum = enumOf(['DAY', 'WEEK', 'MONTH']);
registerEnumType(HealthRangeEnum, { name: 'HealthRange' });
export { HealthCheckOutcomeEnum, HealthRangeEnum, HealthStateEnum };

@ObjectType('HealthCheck', {
  simpleResolvers: true,
  description: 'One run against the provider.',
})
export class HealthCheckType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime)
  checkedAt!: Date;

  @Field(() => HealthCheckTriggerEnum)
  trigger!: HealthCheckTrigger;

  @Field(() => HealthCheckOutcomeEnum)
  outcome!: HealthCheckOutcome;

  @Field(() => String, {
    nullable: true,
    description:
      'As CheckFailure, and HUB_OFFLINE when Patchbay itself had no network. Null when OK.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true })
  message!: string | null;

  @Field(() => String, { nullable: true, description: 'The way out.' })
  hint!: string | null;

  @Field(() => Int)
  latencyMs!: number;

  /** Behind the cursor. */
  position!: HealthPosition;
}

export const HealthCheckConnection = connectionType('HealthCheck', () => HealthCheckType);

@ObjectType('Uptime', { simpleResolvers: true })
export class UptimeType {
  @Field(() => Float, {
    nullable: true,
    description: 'ok / (ok + failed), 0 to 1; null without checks.',
  })
  ratio!: number | null;

  @Field(() => Int)
  ok!: number;

  @Field(() => Int)
  failed!: number;

  @Field(() => Int, { description: 'Checks that tell nothing; they do not count for the ratio.' })
  unknown!: number;
}

@ObjectType('ResponseTime', {
  simpleResolvers: true,
  description:
    'Of successful checks, by nearest rank in a histogram: at most an eighth or half a millisecond off, up to 30 s.',
})
export class ResponseTimeType {
  @Field(() => Int, { nullable: true })
  p50Ms!: number | null;

  @Field(() => Int, { nullable: true })
  p95Ms!: number | null;

  @Field(() => Int)
  checks!: number;
}

@ObjectType('HealthBucket', { simpleResolvers: true })
export class HealthBucketType {
  @Field(() => DateTime)
  startsAt!: Date;

  @Field(() => Int)
  seconds!: number;

  @Field(() => Int)
  ok!: number;

  @Field(() => Int)
  failed!: number;

  @Field(() => Int)
  unknown!: number;

  @Field(() => Int, { nullable: true })
  p50Ms!: number | null;

  @Field(() => Int, { nullable: true })
  p95Ms!: number | null;
}

@ObjectType('IntegrationHealth', {
  simpleResolvers: true,
  description: 'When an integration is checked, and what became of it.',
})
export class IntegrationHealthType {
  @Field(() => IntegrationType)
  integration!: IntegrationType;

  @Field(() => HealthStateEnum)
  state!: HealthState;

  @Field(() => DateTime)
  stateSince!: Date;

  @Field(() => Int)
  intervalMinutes!: number;

  @Field(() => Int, { description: 'Failed checks in a row that make it unhealthy.' })
  failureThreshold!: number;

  @Field(() => Int, { description: 'Successful checks in a row that make it healthy again.' })
  recoveryThreshold!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Null: not checked, because it is disabled, disconnected or cannot be checked.',
  })
  nextCheckAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  lastCheckedAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  lastSuccessAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  lastFailureAt!: Date | null;

  @Field(() => Int)
  failuresInARow!: number;

  /** The history behind the other fields, read when one of them is asked for. */
  reads!: HealthReads;
}
