export { dashboardJson } from './dashboard-json.ts';
export { healthJson } from './health-json.ts';
export { DashboardChanges } from './dashboard-changes.ts';
export type { DashboardContext } from './dashboard.context.ts';
export { DashboardSubscription } from './dashboard.subscription.ts';
export { DashboardResolver, HeadlinesResolver } from './dashboard.resolver.ts';
export { HealthHeadlinesResolver, HealthOverviewResolver } from './health-overview.resolver.ts';
