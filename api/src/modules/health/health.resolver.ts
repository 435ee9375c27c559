import { Arg, Ctx, Extensions, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import { healthRunView } from './health-run-view.ts';
import { findHealthRun } from './health-runs.queries.ts';
import { HealthCheckRunType } from './health.types.ts';

@Resolver()
export class HealthRunResolver {
  @Extensions({ permission: 'HEALTH_READ' })
  @Query(() => HealthCheckRunType, { nullable: true })
  async healthCheckRun(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<HealthCheckRunType | null> {
    const uuid = parseId('run', id);
    if (uuid === undefined) return null;
    const run = await ctx.db.read((sql) => findHealthRun(sql, uuid));
    return run === undefined ? null : healthRunView(run);
  }
}
