import type { TestDatabase } from './test-database.ts';

/** The rows of an organization that a stranger must not change, as text. */
export function everythingOf(database: TestDatabase, organizationUuid: string): Promise<object[]> {
  return database.query(
    `select to_jsonb(i)::text as row from integrations i where org_id = $1
     union all select to_jsonb(e)::text from activity_events e where org_id = $1
     union all select to_jsonb(s)::text from sessions s where org_id = $1
     union all select to_jsonb(m)::text from memberships m where org_id = $1
     union all select to_jsonb(v)::text from invitations v where org_id = $1
     union all select to_jsonb(k)::text from api_keys k where org_id = $1
     union all select to_jsonb(w)::text from webhooks w where org_id = $1
     union all select to_jsonb(d)::text from deliveries d where org_id = $1
     union all select to_jsonb(r)::text from delivery_replays r where org_id = $1
     union all select to_jsonb(f)::text from failover_orders f where org_id = $1
     union all select to_jsonb(g)::text from messages g where org_id = $1
     union all select to_jsonb(t)::text from oauth_tokens t where org_id = $1
     union all select to_jsonb(a)::text from oauth_attempts a where org_id = $1
     union all select to_jsonb(h)::text from integration_health h where org_id = $1 order by row`,
    [organizationUuid],
  );
}
