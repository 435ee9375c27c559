import type { PatchbayProcess } from './patchbay-process.ts';

const org = '(select id from organizations order by created_at limit 1)';
const actor = `'{"kind":"SYSTEM","id":null,"name":"Patchbay"}'`;
const spans = `unnest('{MINUTE,HOUR}'::text[]) as span`;

/** API keys of the first organization, with requests of now that are shared among them. */
export async function addApiKeys(
  patchbay: PatchbayProcess,
  { count, requests, limitPerMinute }: { count: number; requests: number; limitPerMinute: number },
): Promise<void> {
  await patchbay.query(
    `insert into api_keys (id, org_id, name, public_id, secret_hash, scopes, rate_limit_per_minute, created_by, created_at)
     select gen_random_uuid(), ${org}, 'Key ' || n, gen_random_uuid()::text, '\\x00', '{activity:write}', $2, ${actor}, now()
     from generate_series(1, $1::int) n`,
    [count, limitPerMinute],
  );
  await patchbay.query(
    `insert into api_key_usage (org_id, span, starts_at, key_id, requests, limited)
     select org_id, span, date_trunc(span, now(), 'UTC'), id,
       $1::int / $2::int + (row_number() over (partition by span order by id) <= $1::int % $2::int)::int, 0
     from api_keys, ${spans}
     on conflict (org_id, span, starts_at, key_id) do nothing`,
    [requests, count],
  );
}

/** Webhooks of the first organization, for an event that does not come; `delivered` counts the first one's deliveries, `dead` those that were given up. */
export async function addWebhooks(
  patchbay: PatchbayProcess,
  { count, delivered, dead }: { count: number; delivered: number; dead: readonly number[] },
): Promise<void> {
  await patchbay.query(
    `insert into webhooks (id, org_id, name, url, event_types, enabled, sealed_secret, sealing_key_id, created_by,
       created_at, updated_at, version)
     select gen_random_uuid(), ${org}, 'Webhook ' || (select count(*) from webhooks) + n, 'https://example.com/hook', '{order.created}', true, '\\x00', 'none', ${actor},
       now(), now(), 1
     from generate_series(1, $1::int) n`,
    [count],
  );
  await patchbay.query(
    `insert into delivery_buckets (org_id, span, starts_at, webhook_id, delivered, dead)
     select org_id, span, date_trunc(span, now(), 'UTC'), id,
       case when number = 1 then $1::int else 0 end, coalesce(($2::int[])[number], 0)
     from (select org_id, id, row_number() over (order by id) as number from webhooks) numbered, ${spans}
     on conflict (org_id, span, starts_at, webhook_id) do nothing`,
    [delivered, dead],
  );
}

/** Deliveries of the first webhook: waiting to be tried again, or given up. */
export async function addDeliveries(
  patchbay: PatchbayProcess,
  status: 'PENDING' | 'DEAD',
  count: number,
): Promise<void> {
  await patchbay.query(
    `insert into deliveries (org_id, id, webhook_id, event_id, event_type, status, attempt_count, due_at, created_at,
       finished_at)
     select org_id, gen_random_uuid(), id, gen_random_uuid(), 'order.created', $1, 2,
       case when $1 = 'PENDING' then now() + interval '1 hour' end, now(), case when $1 = 'DEAD' then now() end
     from (select org_id, id from webhooks order by id limit 1) webhook, generate_series(1, $2::int)`,
    [status, count],
  );
}
