import { newestActivity } from '../activity/index.ts';
import { hubOffline } from '../health-history/index.ts';
import { type IntegrationStatus, integrationColumns } from '../integrations/index.ts';
import { type SqlFragment, pgArray } from '../../platform/database/index.ts';

/** Times within these rows are texts where the statement gives them as JSON. */
type Moment = Date | string;

export interface StatusCount {
  readonly status: IntegrationStatus;
  readonly count: number;
}

export const statusCounts: SqlFragment = {
  text: `select status, count(*) as count from integrations where deleted_at is null group by status`,
  params: [],
};

/** What the integrations of a category say by themselves. */
export interface CategoryIntegrations {
  readonly category: string;
  readonly count: number;
  readonly lastCheckOkAt: Moment | null;
  /** Of the one that broke last. */
  readonly brokenNow: { readonly message: string; readonly at: Moment } | null;
}

/** @param providers Whose integrations, and the category that they count for. */
export function categoryIntegrations(
  providers: readonly { readonly key: string; readonly category: string }[],
): SqlFragment {
  return {
    text: `
      select provider.category, count(*) as count,
        max(health.last_success_at) filter (where connected and enabled) as "lastCheckOkAt",
        (array_agg(json_build_object('message', coalesce(status_message, ''), 'at', status_since)
          order by status_since desc) filter (where status in ('ERROR', 'NEEDS_REAUTH')))[1] as "brokenNow"
      from unnest(?::text[], ?::text[]) as provider (key, category)
      join integrations on integrations.provider_key = provider.key and integrations.deleted_at is null
      left join integration_health as health on health.integration_id = integrations.id
      group by provider.category`,
    params: [
      pgArray(providers.map(({ key }) => key)),
      pgArray(providers.map(({ category }) => category)),
    ],
  };
}

/** What checks say of Patchbay's own network. */
export interface NetworkFacts {
  /** When a check last found none, and since when. */
  readonly offlineAt: Moment | null;
  readonly offlineFrom: Moment | null;
  /** When a check last had an answer, be it a refusal. */
  readonly onlineAt: Moment | null;
}

export const networkFacts: SqlFragment = {
  text: `
    select max(last_checked_at) filter (where last_code = '${hubOffline}') as "offlineAt",
      min(state_since) filter (where last_code = '${hubOffline}') as "offlineFrom",
      max(greatest(last_success_at, last_failure_at)) as "onlineAt"
    from integration_health where due_at is not null`,
  params: [],
};

/**
 * Rows of `IntegrationRow` with how each is: broken ones first, then by name. With an index of this very order, so that
 * ten thousand integrations cost no more than a hundred.
 */
export function integrationsBrokenFirst(limit: number): SqlFragment {
  return {
    text: `
      select shown.*, health.state as "healthState",
        coalesce(health.last_checked_at, shown."lastTestedAt") as "lastCheckedAt",
        coalesce(syncs.last_sync_at, health.last_checked_at, shown."lastTestedAt") as "lastSyncAt",
        coalesce(syncs.last_sync_status = 'ERROR', health.last_outcome = 'FAILED', false) as "lastSyncFailed"
      from (
        select ${integrationColumns}, status not in ('ERROR', 'NEEDS_REAUTH') as "isFine" from integrations
        where deleted_at is null
        order by (status not in ('ERROR', 'NEEDS_REAUTH')), lower(name), id limit ?
      ) as shown
      left join integration_health as health on health.integration_id = shown.id
      left join integration_syncs as syncs on syncs.integration_id = shown.id
      order by "isFine", lower(name), id`,
    params: [limit],
  };
}

/** Raw events of the activity feed, each with its integration as JSON: also one that was deleted since. */
export function newestActivityWithIntegrations(count: number): SqlFragment {
  const { text, params } = newestActivity(count);
  return {
    text: `
      select event.*, to_json(mentioned) as integration
      from (${text}) as event
      left join lateral (
        select ${integrationColumns} from integrations where integrations.id = event.integration_id
      ) as mentioned on true
      order by event.created_at desc, event.seq desc`,
    params,
  };
}

/** By the names of their parts: there are as many as selections that differ, a hundred at most. */
const texts = new Map<string, string>();

/**
 * One statement of several: its row has the rows of each, as JSON, under its name. Its text is built once, because a
 * part has the same text each time; only its parameters differ.
 */
export function together(parts: ReadonlyMap<string, SqlFragment>): SqlFragment {
  const names = [...parts.keys()].join();
  const text = texts.get(names) ?? textOf(parts);
  texts.set(names, text);
  return { text, params: [...parts.values()].flatMap(({ params }) => params) };
}

function textOf(parts: ReadonlyMap<string, SqlFragment>): string {
  const columns = [...parts].map(
    ([name, { text }]) =>
      `(select coalesce(json_agg(part), '[]') from (${text}) as part) as "${name}"`,
  );
  return `select ${columns.join(', ')}`;
}
