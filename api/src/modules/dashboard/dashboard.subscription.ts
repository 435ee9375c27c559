import { Ctx, Extensions, Resolver, Root, Subscription } from 'type-graphql';
import { type RequestContext, callerOf } from '../../context.ts';
import type { DashboardChange } from './dashboard-changes.ts';
import { DashboardView } from './dashboard-view.ts';
import type { DashboardContext } from './dashboard.context.ts';
import { DashboardType } from './dashboard.types.ts';

@Resolver()
export class DashboardSubscription {
  @Extensions({ permission: 'HEALTH_READ' })
  @Subscription(() => DashboardType, {
    subscribe: ({ context }: { context: DashboardContext }) =>
      context.dashboards.of(callerOf(context).organizationId),
    description:
      'The dashboard as it is now, after anything that changes it and at each turn of a minute; at most once a second.',
  })
  dashboardChanged(@Root() _change: DashboardChange, @Ctx() ctx: RequestContext): DashboardType {
    return { view: new DashboardView(ctx) };
  }
}
