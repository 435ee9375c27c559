import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimDue as claimChecks } from '../src/modules/health/claims.queries.ts';
import { claimDue as claimTokens } from '../src/modules/oauth-tokens/claims.queries.ts';
import { type Sql, inRole } from '../src/platform/database/index.ts';
import { useStory } from './testkit/story.ts';

const story = useStory();
let client: pg.Client;

/** 20,000 integrations with tokens in 40 organizations: enough that a wrong plan would be chosen if it could. */
beforeAll(async () => {
  const { database, clock } = story.app;
  const now = clock.now();
  await database.query(
    `with organization as (
       insert into organizations (id, name, created_at)
       select gen_random_uuid(), 'Organization ' || n, $1 from generate_series(1, 40) as n returning id
     )
     insert into integrations (
       id, org_id, provider_key, name, auth_mode, config, exclusive, connected, enabled, sealed_credentials,
       sealing_key_id, credential_masks, status, status_since, last_test, last_tested_at, version, created_at, updated_at
     )
     select gen_random_uuid(), organization.id, 'slack', 'Slack ' || n, 'oauth', '{}', false, true, true, '\\x00', 'key',
       '[]', 'CONNECTED', $1, '{"outcome":"OK"}', $1, 1, $1, $1
     from organization, generate_series(1, 500) as n`,
    [now],
  );
  await database.query(
    `insert into oauth_tokens (
       org_id, integration_id, revision, sealed_tokens, key_id, scopes, state, renewable, obtained_at, refresh_due_at,
       client_source
     )
     select org_id, id, gen_random_uuid(), '\\x00', 'key', '[]', 'LIVE', true, $1,
       $1::timestamptz + (random() * 20 - 1) * interval '1 hour', 'ORGANIZATION'
     from integrations`,
    [now],
  );
  await database.query(
    `update integration_health set due_at = $1::timestamptz + (random() * 20 - 1) * interval '1 minute'`,
    [now],
  );
  await database.query('vacuum analyze integrations, integration_health, oauth_tokens');
  client = new pg.Client({ connectionString: inRole(database.url, 'maintenance') });
  await client.connect();
});

afterAll(() => client?.end());

/** How the statement that finds what is due is planned. */
async function planOf(work: (sql: Sql) => Promise<unknown>): Promise<string> {
  const plans: string[] = [];
  const sql: Sql = async (text, params = []) => {
    let number = 0;
    const numbered = text.replaceAll('?', () => `$${(number += 1)}`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${numbered}`, [
      ...params,
    ]);
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    return [];
  };
  await work(sql);
  return plans.join('\n');
}

describe('a claim of what is due', () => {
  it.each([
    ['checks', claimChecks, 'integration_health'],
    ['renewals', claimTokens, 'oauth_tokens'],
  ] as const)(
    'finds %s by the schedule of each organization, and scans no table',
    async (_what, claimDue, table) => {
      const now = story.app.clock.now();
      const slots = { free: 390, taken: new Map([[randomUUID(), 10]]) };
      const claim = { id: randomUUID(), now, leaseEndsAt: now, limit: 100, slots };
      const plan = await planOf((sql) => claimDue(sql, claim));
      expect(plan).toMatch(new RegExp(`Index Scan (?:using|on) ${table}_schedule`));
      expect(plan).not.toMatch(new RegExp(`Seq Scan on ${table}`));
    },
  );
});
