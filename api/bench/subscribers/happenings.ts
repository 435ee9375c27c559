import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { SeededScope } from '../seed.ts';

/** One message of the bus takes 8,000 bytes at most. */
const messagesAtOnce = 50;

/** Organizations that a user is an owner of, without anything else in them. */
export async function addOrganizations(
  client: pg.Client,
  userId: string,
  count: number,
): Promise<SeededScope[]> {
  const places = Array.from({ length: count }, () => ({ organizationId: randomUUID(), userId }));
  const ids = places.map(({ organizationId }) => organizationId);
  await client.query(
    `insert into organizations select id, 'Organization', now() from unnest($1::uuid[]) as id`,
    [ids],
  );
  await client.query(
    `insert into memberships select id, $2, 'OWNER', now() from unnest($1::uuid[]) as id`,
    [ids, userId],
  );
  return places;
}

/** Appends an event to the feed of each organization, and tells the server as another server would. */
export async function addEvents(client: pg.Client, places: readonly SeededScope[]): Promise<void> {
  const ids = places.map(({ organizationId }) => organizationId);
  await client.query(insertEvents, [ids]);
  for (let at = 0; at < ids.length; at += messagesAtOnce) {
    const messages = ids
      .slice(at, at + messagesAtOnce)
      .map((organizationId) => ({ kind: 'activity', organizationId }));
    await client.query(`select pg_notify('patchbay', $1)`, [JSON.stringify(messages)]);
  }
}

const insertEvents = `
  with fed as (
    insert into activity_feeds as feed (org_id, last_seq, last_at, first_at)
    select id, 1, now, now from unnest($1::uuid[]) as id, date_trunc('milliseconds', clock_timestamp()) as now
    on conflict (org_id) do update
      set last_seq = feed.last_seq + 1, last_at = greatest(feed.last_at, excluded.last_at)
    returning *
  )
  insert into activity_events (
    org_id, seq, created_at, id, event_type, status, message, actor_kind, actor_name, integration_id, provider_key,
    category, response_body, retry_count, duration_ms
  )
  select fed.org_id, last_seq, last_at, uuidv7(), 'sync.completed', 'SUCCESS', 'All orders were synchronised', 'SYSTEM',
    'Patchbay', i.id, i.provider_key, 'ERP', '{"status":200,"orders":412}', 0, 1840
  from fed left join lateral (
    select id, provider_key from integrations where integrations.org_id = fed.org_id order by id limit 1
  ) as i on true`;
