import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PatchbayProcess } from './patchbay-process.ts';

export interface EventSeed {
  readonly count: number;
  /** Of the newest one; the others follow back in time, a second apart. */
  readonly secondsAgo?: number;
  readonly eventType?: string;
  readonly status?: 'SUCCESS' | 'WARNING' | 'ERROR';
  readonly category?: string;
  readonly providerKey?: string;
  /** Its number goes in for %. */
  readonly message?: string;
  readonly errorMessage?: string;
  readonly retryCount?: number;
}

const insert = `
  with org as (select id from organizations order by created_at limit 1),
  feed as (
    insert into activity_feeds (org_id, last_seq, last_at) select id, $1::int, now() from org
    on conflict (org_id) do update set last_seq = activity_feeds.last_seq + $1::int
    returning org_id, last_seq - $1::int as before
  ),
  moments as (
    select org_id, before + n as seq, $1::int - n + 1 as number,
      date_trunc('milliseconds', now() - make_interval(secs => $2::int + ($1::int - n))) as at
    from feed, generate_series(1, $1::int) n
  )
  insert into activity_events (org_id, seq, created_at, id, event_type, status, category, provider_key, message,
    error_message, retry_count, actor_kind, actor_name, request_body, response_body)
  select org_id, seq, at,
    (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(seq % 4096), 3, '0')
      || '8' || substr(md5(seq::text || at::text), 1, 15))::uuid,
    $3, $4, $5, $6, replace($7, '%', number::text), $8, $9::int, 'SYSTEM', 'Patchbay',
    '{"order": "SO-1"}', '{"accepted": false}'
  from moments`;

/** Events as a job would have reported them; written at once, so they do not come live. */
export async function addEvents(patchbay: PatchbayProcess, seed: EventSeed): Promise<void> {
  await patchbay.query(insert, [
    seed.count,
    seed.secondsAgo ?? 60,
    seed.eventType ?? 'sync.completed',
    seed.status ?? 'SUCCESS',
    seed.category ?? 'ERP',
    seed.providerKey ?? 'comarch-optima',
    seed.message ?? 'Sync % finished',
    seed.errorMessage ?? null,
    seed.retryCount ?? 0,
  ]);
}

/** One event as `recordActivity` takes it. */
export interface ReportedEvent {
  readonly externalId: string;
  readonly eventType: string;
  readonly status: 'SUCCESS' | 'WARNING' | 'ERROR';
  readonly message: string;
  readonly errorMessage?: string;
  readonly integrationId?: string;
  readonly providerKey?: string;
  readonly category?: string;
  readonly requestBody?: unknown;
  readonly responseBody?: unknown;
  readonly retryCount?: number;
}

/** Reports events as a job would, with the sign-in of the page: they come live. */
export async function report(page: Page, events: readonly ReportedEvent[]): Promise<void> {
  const answer = await page.request.post('/graphql', {
    headers: { 'apollo-require-preflight': '1', origin: new URL(page.url()).origin },
    data: {
      query: `mutation Report($input: RecordActivityInput!) {
        recordActivity(input: $input) { recorded userErrors { code message path } }
      }`,
      variables: { input: { events } },
    },
  });
  const { data, errors } = (await answer.json()) as {
    data?: { recordActivity: { recorded: number; userErrors: unknown[] } };
    errors?: unknown;
  };
  expect({ errors, userErrors: data?.recordActivity.userErrors }).toEqual({ userErrors: [] });
  expect(data?.recordActivity.recorded).toBe(events.length);
}
