import type { TestApp } from './test-app.ts';

/** All rows that an operation of an organization could change, in a fixed order: to see that one changed nothing. */
export function everyRow(app: TestApp): Promise<object[]> {
  return app.database.query(
    `select to_jsonb(i)::text as row from integrations i union all select to_jsonb(e)::text from activity_events e
     union all select to_jsonb(k)::text from api_keys k
     union all select to_jsonb(w)::text from webhooks w union all select to_jsonb(d)::text from deliveries d
     union all select to_jsonb(p)::text from retry_policies p
     union all select to_jsonb(m)::text from memberships m union all select to_jsonb(v)::text from invitations v
     order by row`,
  );
}
