import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { builtinCatalogDir, createSealer, keyIdOf, loadCatalog, parseMasterKeys } from './built.ts';
import type { DataFolder } from './data-folder.ts';
import { countEvents, dropEventIndexes, insertEvents, insertFeeds } from './seed-events.ts';
import { insertTools } from './seed-tools.ts';

/** How much an organization has. */
export interface Size {
  readonly integrations: number;
  readonly events: number;
  /** Over which the events are spread, up to now. */
  readonly days: number;
  readonly apiKeys: number;
  readonly webhooks: number;
}

/** Of an organization as most are. */
export const usual: Size = { integrations: 12, events: 10_000, days: 7, apiKeys: 3, webhooks: 2 };

/** Whose rows the bench reads. */
export interface SeededScope {
  readonly organizationId: string;
  readonly userId: string;
}

const eventsAtOnce = 1_000_000;

/**
 * Fills the organization of a new server, and a usual one beside it: connected integrations, one of twenty of which is
 * broken, and events that concern them, with all that is counted of them.
 *
 * @returns The first organization and its owner.
 */
export async function seed(folder: DataFolder, size = usual): Promise<SeededScope> {
  const client = new pg.Client({ connectionString: await folder.ownerUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<SeededScope>(
      'select org_id as "organizationId", user_id as "userId" from memberships',
    );
    const [first] = rows;
    if (first === undefined) throw new Error('The new server has no organization.');
    const second = { organizationId: randomUUID(), userId: first.userId };
    await client.query(`insert into organizations values ($1, 'Another', now())`, [
      second.organizationId,
    ]);
    await client.query(`select ensure_activity_partitions(current_date - $1::integer, $1 + 2)`, [
      Math.max(size.days, usual.days),
    ]);
    await client.query('begin');
    await client.query(`set local maintenance_work_mem = '512MB'`);
    const masterKey = await folder.masterKey();
    const restoreIndexes = await dropEventIndexes(client);
    await fill(client, first, size, masterKey);
    await fill(client, second, usual, masterKey);
    for (const statement of restoreIndexes) await client.query(statement);
    await client.query(insertFeeds);
    for (const statement of countEvents) await client.query(statement);
    await client.query(checkNothing);
    await client.query('commit');
    await client.query('vacuum analyze');
    return first;
  } finally {
    await client.end();
  }
}

/** Nobody answers for the seeded integrations: a check of them would leave this machine, and tell what it found. */
const checkNothing = `
  update integration_health set due_at = null, last_checked_at = now(), last_success_at = now(),
    state = 'HEALTHY', last_outcome = 'OK'`;

async function fill(
  client: pg.Client,
  scope: SeededScope,
  size: Size,
  masterKey: string,
): Promise<void> {
  await insertIntegrations(client, scope, size.integrations, masterKey);
  const { organizationId, userId } = scope;
  // What the rest refers to is there: to look for it millions of times would take minutes.
  await client.query('set local session_replication_role = replica');
  await insertTools(client, scope, size);
  const stepSeconds = (size.days * 86_400) / size.events;
  for (let from = 1; from <= size.events; from += eventsAtOnce) {
    const to = Math.min(from + eventsAtOnce - 1, size.events);
    const values = [organizationId, userId, from, to, size.events, stepSeconds, size.integrations];
    await client.query(insertEvents, values);
  }
  await client.query('set local session_replication_role = origin');
}

async function insertIntegrations(
  client: pg.Client,
  { organizationId, userId }: SeededScope,
  count: number,
  masterKey: string,
): Promise<void> {
  const sealer = createSealer({ keys: parseMasterKeys(masterKey) });
  const { providers } = await loadCatalog({ builtinDir: builtinCatalogDir });
  const connections = new Set(['ERP', 'EDI']);
  // Those with a card of their own come first, so that each organization has them.
  const ordered = providers.toSorted(
    (left, right) =>
      Number(connections.has(right.category)) - Number(connections.has(left.category)),
  );
  for (let index = 0; index < count; index += 1) {
    const provider = ordered[index % ordered.length];
    if (provider === undefined) throw new Error('The catalog is empty.');
    const id = randomUUID();
    const place = { table: 'integrations', column: 'sealed_credentials', rowId: id };
    const sealed = sealer.seal(`{"apiKey":"key ${index}"}`, { organizationId, ...place });
    const name = `${provider.name} ${Math.floor(index / ordered.length) + 1}`;
    const values = [id, organizationId, userId, provider.key, name, sealed, keyIdOf(sealed)];
    await client.query(index % 20 === 19 ? insertBroken : insertConnected, values);
  }
}

const integration = (status: string, message: string) => `
  insert into integrations (
    id, org_id, provider_key, name, auth_mode, config, exclusive, connected, enabled, sealed_credentials,
    sealing_key_id, credential_masks, identity, status, status_message, status_since, last_test, last_tested_at,
    connected_by, connected_at, version, created_at, updated_at
  )
  select $1::uuid, $2::uuid, $4::text, $5::text, 'api_key', '{"region":"eu-west-1","sender":"hello@example.com"}', false,
    true, true, $6::bytea, $7::text, '[{"field":"apiKey","mask":"••••a1b2"}]', 'Example Inc.', ${status},
    now(), jsonb_build_object(
      'outcome', 'OK', 'code', null, 'message', '${message}', 'hint', null,
      'identity', 'Example Inc.', 'fieldAtFault', null, 'durationMs', 184,
      'steps', '[{"name":"Reads the account","outcome":"OK","durationMs":184}]'::jsonb
    ),
    now(), jsonb_build_object('kind', 'MEMBER', 'id', $3::text, 'name', 'Admin'), now(), 3, now(), now()`;

const insertConnected = integration(`'CONNECTED', null`, 'The provider accepted the credentials.');
const insertBroken = integration(
  `'ERROR', 'The provider refused the credentials: 401 Unauthorized.'`,
  'The provider refused the credentials: 401 Unauthorized.',
);
