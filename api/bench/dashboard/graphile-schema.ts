import pg from 'pg';
import { statementOf, together } from '../built.ts';
import { dashboardNames } from './statements.ts';

type Asking = Parameters<typeof statementOf>[1];

export const graphileSchema = 'bench_graphile';

/**
 * The dashboard's statements as functions that PostGraphile finds and serves: its own way to hand-written SQL. They run
 * as whoever calls them, under row level security. The 24 hours are those before this moment.
 */
export async function createGraphileSchema(url: string, asking: Asking): Promise<void> {
  const literal = (name: Parameters<typeof statementOf>[0]) => {
    const { text, params } = statementOf(name, asking);
    return { text: withLiterals(text, params), params: [] };
  };
  const numbers = together(new Map(dashboardNames.map((name) => [name, literal(name)])));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`drop schema if exists ${graphileSchema} cascade`);
    await client.query(`create schema ${graphileSchema}`);
    for (const statement of [
      types,
      functionOf('dashboard_numbers', 'json', `select to_json(n) from (${numbers.text}) as n`),
      functionOf(
        'dashboard_integrations',
        `setof ${graphileSchema}.dashboard_integration`,
        `select id, name, status, "statusMessage", version, "providerKey", "statusSince", "lastTest"->>'hint',
          "lastSyncAt", "lastSyncFailed" from (${literal('integrations').text}) as i`,
      ),
      functionOf(
        'dashboard_activity',
        `setof ${graphileSchema}.dashboard_event`,
        `select id, event_type, status, message, actor_kind, actor_id, actor_name, integration->>'id',
          integration->>'name', created_at from (${literal('activity').text}) as e`,
      ),
    ])
      await client.query(statement);
    await client.query(`
      grant usage on schema ${graphileSchema} to patchbay_runtime;
      grant execute on all functions in schema ${graphileSchema} to patchbay_runtime`);
  } finally {
    await client.end();
  }
}

const types = `
  create type ${graphileSchema}.dashboard_integration as (
    id uuid, name text, status text, status_message text, version integer, provider_key text, status_since timestamptz,
    hint text, last_sync_at timestamptz, last_sync_failed boolean
  );
  create type ${graphileSchema}.dashboard_event as (
    id uuid, event_type text, status text, message text, actor_kind text, actor_id uuid, actor_name text,
    integration_id text, integration_name text, created_at timestamptz
  )`;

function functionOf(name: string, result: string, body: string): string {
  return `create function ${graphileSchema}.${name}() returns ${result} language sql stable as $body$ ${body} $body$`;
}

function withLiterals(text: string, params: readonly unknown[]): string {
  let index = 0;
  return text.replaceAll('?', () => {
    const value = params[index];
    index += 1;
    if (typeof value === 'number') return String(value);
    return pg.escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
  });
}
