import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { keyIdOf } from '../../src/platform/sealing/index.ts';
import type { RecordedEventInput } from './generated/graphql.ts';
import { RecordActivity } from './activity-documents.ts';
import { Connect } from './integration-documents.ts';
import type { TestClient } from './test-client.ts';
import type { TestDatabase } from './test-database.ts';

/** The server of an ERP: it takes connections, which is all that the check of Comarch Optima asks. */
export async function startErp(): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const server = createServer((socket) => socket.on('error', () => undefined).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}

/** Connects Comarch Optima; its id. When nothing listens at the port it is saved as it is, switched off. */
export async function connectErp(client: TestClient, port: number, name = 'Optima') {
  const input = { providerKey: 'comarch-optima', name, config: { host: '127.0.0.1', port } };
  const { connectIntegration } = await client.get(Connect, {
    input: { ...input, credentials: {}, saveInactive: true },
  });
  const { integration, userErrors } = connectIntegration;
  if (integration == null) throw new Error(`Not connected: ${JSON.stringify(userErrors)}`);
  return integration;
}

/** Has a tool report this many events that look the same. */
export async function report(
  client: TestClient,
  count: number,
  event: Partial<RecordedEventInput> = {},
): Promise<void> {
  const events = Array.from({ length: count }, (_, index) => ({
    externalId: uuidv7(),
    eventType: 'sync.completed',
    status: 'SUCCESS' as const,
    message: `Synced ${index + 1}`,
    category: 'ERP' as const,
    ...event,
  }));
  const { recordActivity } = await client.get(RecordActivity, { events });
  if (recordActivity.recorded !== count)
    throw new Error(`Not recorded: ${JSON.stringify(recordActivity.userErrors)}`);
}

interface SeededKeys {
  readonly count: number;
  readonly now: Date;
  readonly limitPerMinute?: number;
  readonly revoked?: boolean;
  readonly expiresAt?: Date;
}

/** API keys have no public door yet. Gives their ids. */
export async function seedApiKeys(
  database: TestDatabase,
  organizationId: string,
  { count, now, limitPerMinute = 60, revoked = false, expiresAt }: SeededKeys,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7());
  await database.query(
    `insert into api_keys (id, org_id, name, public_id, secret_hash, scopes, rate_limit_per_minute, created_by,
       created_at, expires_at, revoked_at)
     select id, $2, 'Key', id::text, '\\x00', '{activity:write}', $3, '{}', $4, $5, $6 from unnest($1::uuid[]) as id`,
    [ids, organizationId, limitPerMinute, now, expiresAt ?? null, revoked ? now : null],
  );
  return ids;
}

/** Counts requests of a key as they will be: once in their minute and once in their hour. */
export async function seedUsage(
  database: TestDatabase,
  organizationId: string,
  keyId: string | undefined,
  { at, requests, limited = 0 }: { at: Date; requests: number; limited?: number },
): Promise<void> {
  await database.query(
    `insert into api_key_usage (org_id, span, starts_at, key_id, requests, limited)
     select $1, span, date_trunc(span, $3::timestamptz, 'UTC'), $2, $4, $5
     from unnest('{MINUTE,HOUR}'::text[]) as span
     on conflict (org_id, span, starts_at, key_id) do update set
       requests = api_key_usage.requests + excluded.requests, limited = api_key_usage.limited + excluded.limited`,
    [organizationId, keyId, at, requests, limited],
  );
}

/** The master key that the server of a story seals with: it refuses to start when rows name another one. */
async function sealingKeyId(database: TestDatabase): Promise<string> {
  const [key] = await database.query<{ sealed: Buffer }>(
    'select sealed_private_jwk as sealed from signing_keys',
  );
  if (key === undefined) throw new Error('The server has not started yet.');
  return keyIdOf(key.sealed);
}

/** Many webhooks at once, whose secrets do not open. Gives their ids. */
export async function seedWebhooks(
  database: TestDatabase,
  organizationId: string,
  { count, now, enabled = true }: { count: number; now: Date; enabled?: boolean },
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7());
  await database.query(
    `insert into webhooks (id, org_id, name, url, event_types, enabled, sealed_secret, sealing_key_id, created_by,
       created_at, updated_at, version)
     select id, $2, 'Webhook ' || id, 'https://example.com', '{order.created}', $3, '\\x00', $5,
       '{"kind":"SYSTEM","id":null,"name":"Patchbay"}', $4, $4, 1
     from unnest($1::uuid[]) as id`,
    [ids, organizationId, enabled, now, await sealingKeyId(database)],
  );
  return ids;
}

/** Counts deliveries of a webhook as they will be: once in their minute and once in their hour. */
export async function seedDelivered(
  database: TestDatabase,
  organizationId: string,
  webhookId: string | undefined,
  { at, delivered = 0, dead = 0 }: { at: Date; delivered?: number; dead?: number },
): Promise<void> {
  await database.query(
    `insert into delivery_buckets (org_id, span, starts_at, webhook_id, delivered, dead)
     select $1, span, date_trunc(span, $3::timestamptz, 'UTC'), $2, $4, $5
     from unnest('{MINUTE,HOUR}'::text[]) as span
     on conflict (org_id, span, starts_at, webhook_id) do update set
       delivered = delivery_buckets.delivered + excluded.delivered, dead = delivery_buckets.dead + excluded.dead`,
    [organizationId, webhookId, at, delivered, dead],
  );
}

interface SeededDeliveries {
  readonly count: number;
  readonly now: Date;
  readonly status: 'PENDING' | 'DEAD' | 'DELIVERED' | 'DISCARDED';
  readonly attempts: number;
}

/** Puts deliveries of a webhook into the queue. */
export async function seedDeliveries(
  database: TestDatabase,
  organizationId: string,
  webhookId: string | undefined,
  { count, now, status, attempts }: SeededDeliveries,
): Promise<void> {
  await database.query(
    `insert into deliveries (org_id, id, webhook_id, event_id, event_type, status, attempt_count, due_at, created_at,
       finished_at)
     select $1, gen_random_uuid(), $2, gen_random_uuid(), 'order.created', $4, $5,
       case when $4 = 'PENDING' then $3::timestamptz end, $3, case when $4 <> 'PENDING' then $3::timestamptz end
     from generate_series(1, $6)`,
    [organizationId, webhookId, now, status, attempts, count],
  );
}
