import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { builtinCatalogDir, createSealer, keyIdOf, loadCatalog, parseMasterKeys } from './built.ts';
import type { DataFolder } from './data-folder.ts';

export const seeded = { integrations: 12, events: 10_000 };

/** Whose rows the bench reads. */
export interface SeededScope {
  readonly organizationId: string;
  readonly userId: string;
}

/**
 * Fills the organization of a new server, and a second one beside it with as much: a connected integration of each of
 * the first providers, and events of the last seven days that concern them.
 *
 * @returns The first organization and its owner.
 */
export async function seed(folder: DataFolder): Promise<SeededScope> {
  const client = new pg.Client({ connectionString: await folder.ownerUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<SeededScope>(
      'select org_id as "organizationId", user_id as "userId" from memberships',
    );
    const [first] = rows;
    if (first === undefined) throw new Error('The new server has no organization.');
    const second = { organizationId: randomUUID(), userId: first.userId };
    await client.query('select ensure_activity_partitions(current_date - 7, 9)');
    await client.query(`insert into organizations values ($1, 'Another', now())`, [
      second.organizationId,
    ]);
    const masterKey = await folder.masterKey();
    for (const scope of [first, second]) {
      await insertIntegrations(client, scope, masterKey);
      await client.query(insertEvents, [scope.organizationId, scope.userId, seeded.events]);
    }
    await client.query(insertFeeds);
    await client.query('vacuum analyze');
    return first;
  } finally {
    await client.end();
  }
}

async function insertIntegrations(
  client: pg.Client,
  { organizationId, userId }: SeededScope,
  masterKey: string,
): Promise<void> {
  const sealer = createSealer({ keys: parseMasterKeys(masterKey) });
  const { providers } = await loadCatalog({ builtinDir: builtinCatalogDir });
  for (const { key } of providers.slice(0, seeded.integrations)) {
    const id = randomUUID();
    const place = { table: 'integrations', column: 'sealed_credentials', rowId: id };
    const sealed = sealer.seal(`{"apiKey":"key of ${key}"}`, { organizationId, ...place });
    const values = [id, organizationId, userId, key, sealed, keyIdOf(sealed)];
    await client.query(insertIntegration, values);
  }
}

const insertIntegration = `
  insert into integrations (
    id, org_id, provider_key, name, auth_mode, config, exclusive, connected, enabled, sealed_credentials,
    sealing_key_id, credential_masks, identity, status, status_message, status_since, last_test, last_tested_at,
    connected_by, connected_at, version, created_at, updated_at
  )
  select $1::uuid, $2::uuid, $4::text, initcap($4), 'api_key', '{"region":"eu-west-1","sender":"hello@example.com"}', true, true,
    true, $5::bytea, $6::text, '[{"field":"apiKey","mask":"••••a1b2"}]', 'Example Inc.', 'CONNECTED', null, now(),
    jsonb_build_object(
      'outcome', 'OK', 'code', null, 'message', 'The provider accepted the credentials.', 'hint', null,
      'identity', 'Example Inc.', 'fieldAtFault', null, 'durationMs', 184,
      'steps', '[{"name":"Reads the account","outcome":"OK","durationMs":184}]'::jsonb
    ),
    now(), jsonb_build_object('kind', 'MEMBER', 'id', $3::text, 'name', 'Admin'), now(), 3, now(), now()`;

/** Every tenth is an error, every third carries a body. */
const insertEvents = `
  insert into activity_events (
    org_id, seq, created_at, id, event_type, status, message, error_message, actor_kind, actor_id, actor_name,
    integration_id, provider_key, category, request_body, response_body, retry_count, duration_ms
  )
  select $1::uuid, n, now() - ($3::integer - n) * interval '1 minute', uuidv7(), 'integration.tested',
    case when n % 10 = 0 then 'ERROR' else 'SUCCESS' end, 'The connection to ' || i.name || ' was tested',
    case when n % 10 = 0 then '401 Unauthorized: invalid API key' end, 'MEMBER', $2::uuid, 'Admin', i.id,
    i.provider_key, 'EMAIL', case when n % 3 = 0 then '{"method":"GET","path":"/v3/user/profile"}'::jsonb end,
    case when n % 3 = 0 then '{"status":200,"account":"Example Inc.","plan":"pro"}'::jsonb end, 0, 180
  from generate_series(1, $3::integer) as n
  join (select *, row_number() over (order by id) as number, count(*) over () as total from integrations where org_id = $1) as i
    on i.number = n % i.total + 1`;

const insertFeeds = `
  insert into activity_feeds
  select org_id, max(seq), max(created_at) from activity_events group by org_id`;
