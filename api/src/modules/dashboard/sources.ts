import type { RequestContext } from '../../context.ts';
import type { SqlFragment } from '../../platform/database/index.ts';
import {
  type ActivityEventType,
  type CategoryOutcome,
  type RawActivityRow,
  type WindowCount,
  activityViews,
  outcomesOfCategories,
  toActivityRow,
  windowCounts,
  windowUpTo,
} from '../activity/index.ts';
import { type ApiKeyCounts, apiKeyCounts } from '../api-keys/index.ts';
import type { HealthState } from '../health-history/index.ts';
import { type IntegrationRow, keepIntegrations } from '../integrations/index.ts';
import {
  type DeliveryQueueCounts,
  type WebhookCounts,
  type WebhookRow,
  deliveryQueueCounts,
  switchedOffWebhooks,
  webhookCounts,
} from '../webhooks/index.ts';
import {
  type CategoryIntegrations,
  type NetworkFacts,
  type StatusCount,
  categoryIntegrations,
  integrationsBrokenFirst,
  networkFacts,
  newestActivityWithIntegrations,
  statusCounts,
} from './dashboard.queries.ts';

/** One line of the integrations table. */
export interface TableRow extends IntegrationRow {
  readonly healthState: HealthState | null;
  readonly lastCheckedAt: Date | string | null;
  readonly lastSyncAt: Date | string | null;
  readonly lastSyncFailed: boolean;
}

/** All that dashboard and health are made of. */
export interface Sources {
  readonly statuses: readonly StatusCount[];
  readonly categories: readonly CategoryIntegrations[];
  readonly outcomes: readonly CategoryOutcome[];
  readonly counts: readonly WindowCount[];
  readonly network: readonly NetworkFacts[];
  readonly apiKeys: readonly ApiKeyCounts[];
  readonly webhooks: readonly WebhookCounts[];
  readonly queue: readonly DeliveryQueueCounts[];
  /** Webhooks that Patchbay itself switched off. */
  readonly switchedOff: readonly WebhookRow[];
  readonly integrations: readonly TableRow[];
  readonly activity: readonly ActivityEventType[];
}
export type SourceName = keyof Sources;

/** The categories that have a card of their own. */
export const headlineCategories = ['ERP', 'EDI'] as const;
const tableSize = 100;
const feedSize = 20;

type Asking = Pick<RequestContext, 'catalog'> & { readonly now: Date };

/** The statement behind each. */
const statements: Readonly<Record<SourceName, (asking: Asking) => SqlFragment>> = {
  statuses: () => statusCounts,
  categories: ({ catalog }) =>
    categoryIntegrations(
      catalog.providers.filter(({ category }) =>
        headlineCategories.some((own) => own === category),
      ),
    ),
  outcomes: () => outcomesOfCategories,
  counts: ({ now }) => windowCounts(now),
  network: () => networkFacts,
  apiKeys: ({ now }) => apiKeyCounts(now, windowUpTo(now)),
  webhooks: ({ now }) => webhookCounts(windowUpTo(now)),
  queue: () => deliveryQueueCounts,
  switchedOff: () => switchedOffWebhooks,
  integrations: () => integrationsBrokenFirst(tableSize),
  activity: () => newestActivityWithIntegrations(feedSize),
};

export function statementOf(name: SourceName, asking: Asking): SqlFragment {
  return statements[name](asking);
}

/** Lists of rows travel as rows; the others are a handful of numbers each, and share one statement. */
export function isList(name: SourceName): boolean {
  return name === 'integrations' || name === 'activity';
}

/** What the rows of a source mean. */
export function readRows<N extends SourceName>(
  ctx: RequestContext,
  name: N,
  rows: readonly object[],
): Sources[N] {
  if (name !== 'activity') return rows as Sources[N];
  const raw = rows as readonly (RawActivityRow & { readonly integration: IntegrationRow | null })[];
  const views = activityViews(raw.map(toActivityRow));
  const [first] = views;
  if (first !== undefined)
    keepIntegrations(
      ctx,
      first.siblings,
      raw.flatMap(({ integration }) => integration ?? []),
    );
  return views as readonly ActivityEventType[] as Sources[N];
}
