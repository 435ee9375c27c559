import {
  Arg,
  Ctx,
  Extensions,
  FieldResolver,
  Float,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { type Page, pageOf, parseId, rowsToRead } from '../../graphql/index.ts';
import type { HealthCheckOutcome } from '../health-history/index.ts';
import { checkCursor, checkPosition } from './health-cursor.ts';
import { healthCheckView } from './health-check-view.ts';
import type { Slot } from './health-reads.ts';
import type { HealthRange } from './health-windows.ts';
import {
  HealthBucketType,
  HealthCheckConnection,
  HealthCheckOutcomeEnum,
  type HealthCheckType,
  HealthRangeEnum,
  IntegrationHealthType,
  ResponseTimeType,
  UptimeType,
} from './integration-health.types.ts';
import { responseTimeOf, uptimeOf } from './latency-summary.ts';
import { readIntegrationHealth } from './read-integration-health.ts';

/** The longest list of `buckets`, for the price of an operation. */
const mostBuckets = 168;

@Resolver(() => IntegrationHealthType)
export class IntegrationHealthResolver {
  @Extensions({ permission: 'HEALTH_READ' })
  @Query(() => IntegrationHealthType, { nullable: true })
  async integrationHealth(
    @Ctx() ctx: RequestContext,
    @Arg('integrationId', () => ID) integrationId: string,
  ): Promise<IntegrationHealthType | null> {
    const uuid = parseId('int', integrationId);
    return uuid === undefined ? null : readIntegrationHealth(ctx, uuid);
  }

  @FieldResolver(() => UptimeType, { description: 'Exact.' })
  async uptime24h(@Root() { reads }: IntegrationHealthType): Promise<UptimeType> {
    return uptimeOf(await reads.day());
  }

  @FieldResolver(() => UptimeType, { description: 'In whole hours.' })
  async uptime7d(@Root() { reads }: IntegrationHealthType): Promise<UptimeType> {
    return uptimeOf(await reads.days(7));
  }

  @FieldResolver(() => UptimeType, { description: 'In whole hours.' })
  async uptime30d(@Root() { reads }: IntegrationHealthType): Promise<UptimeType> {
    return uptimeOf(await reads.days(30));
  }

  @FieldResolver(() => ResponseTimeType)
  async responseTime24h(@Root() { reads }: IntegrationHealthType): Promise<ResponseTimeType> {
    return responseTimeOf((await reads.day()).bins);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'failed / (ok + failed) in 24 hours, 0 to 1; null without checks.',
  })
  async errorRate24h(@Root() { reads }: IntegrationHealthType): Promise<number | null> {
    const { ok, failed } = await reads.day();
    return ok + failed === 0 ? null : failed / (ok + failed);
  }

  @Extensions({ listSize: mostBuckets })
  @FieldResolver(() => [HealthBucketType], {
    description:
      'Oldest first, without gaps: DAY 48 half hours, WEEK 168 hours, MONTH 120 times six hours.',
  })
  async buckets(
    @Root() { reads }: IntegrationHealthType,
    @Arg('range', () => HealthRangeEnum, { defaultValue: 'DAY' }) range: HealthRange,
  ): Promise<HealthBucketType[]> {
    return (await reads.chart(range)).map(bucketView);
  }

  @FieldResolver(() => HealthCheckConnection, { description: 'Newest first.' })
  async checks(
    @Root() { reads }: IntegrationHealthType,
    @Arg('first', () => Int, { defaultValue: 90 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('outcomes', () => [HealthCheckOutcomeEnum], { nullable: true })
    outcomes?: HealthCheckOutcome[] | null,
  ): Promise<Page<HealthCheckType>> {
    const limit = rowsToRead(first);
    const before = after == null ? null : checkPosition(after);
    const rows = await reads.checks({ outcomes: outcomes ?? null, before, limit });
    return pageOf(rows.map(healthCheckView), first, ({ position }) => checkCursor(position), after);
  }
}

function bucketView({ startsAt, seconds, ok, failed, unknown, bins }: Slot): HealthBucketType {
  const { p50Ms, p95Ms } = responseTimeOf(bins);
  return { startsAt, seconds, ok, failed, unknown, p50Ms, p95Ms };
}
