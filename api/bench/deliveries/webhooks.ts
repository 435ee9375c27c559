import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { createSealer, keyIdOf, parseMasterKeys } from '../built.ts';
import type { SeededScope } from '../seed.ts';

export interface NewWebhooks {
  readonly urls: readonly string[];
  readonly eventTypes: readonly string[];
  readonly masterKey: string;
}

/** Webhooks with secrets that open. Gives their ids. */
export async function addWebhooks(
  client: pg.ClientBase,
  { organizationId }: SeededScope,
  { urls, eventTypes, masterKey }: NewWebhooks,
): Promise<string[]> {
  const sealer = createSealer({ keys: parseMasterKeys(masterKey) });
  const ids = urls.map(() => randomUUID());
  const sealed = ids.map((rowId) => {
    const binding = { organizationId, table: 'webhooks', column: 'sealed_secret', rowId };
    return sealer.seal(`whsec_${randomBytes(32).toString('base64')}`, binding);
  });
  const keyId = sealed[0] === undefined ? '' : keyIdOf(sealed[0]);
  await client.query(insert, [organizationId, ids, urls, sealed, keyId, eventTypes]);
  return ids;
}

const insert = `
  insert into webhooks (
    id, org_id, name, url, event_types, enabled, sealed_secret, sealing_key_id, created_by, created_at, updated_at, version
  )
  select id, $1::uuid, 'Webhook ' || id, url, $6::text[], true, sealed, $5::text,
    '{"kind":"SYSTEM","id":null,"name":"Patchbay"}', now(), now(), 1
  from unnest($2::uuid[], $3::text[], $4::bytea[]) as given (id, url, sealed)`;
