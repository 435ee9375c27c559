import type { RequestContext } from '../../context.ts';
import type { DashboardChanges } from './dashboard-changes.ts';

/** What the subscription needs beyond the use cases: when dashboards change. */
export interface DashboardContext extends RequestContext {
  readonly dashboards: DashboardChanges;
}
