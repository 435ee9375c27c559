import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { createSealer, keyIdOf, parseMasterKeys } from '../built.ts';
import type { SeededScope } from '../seed.ts';
import { vendorKey } from './vendor.ts';

/** An integration, and the first moment at which it has to be checked, in milliseconds since 1970. */
export interface Installed {
  readonly id: string;
  readonly firstTickMs: number;
}

/** How often each is checked. */
export const intervalMs = 60_000;

/**
 * Installs integrations, the same number in each place, spread over vendors, with credentials that open. None of them is
 * checked before `checkAll`. The id of each is its token.
 */
export async function install(
  client: pg.Client,
  places: readonly SeededScope[],
  { each, origins, masterKey }: { each: number; origins: readonly string[]; masterKey: string },
): Promise<void> {
  const sealer = createSealer({ keys: parseMasterKeys(masterKey) });
  for (const { organizationId, userId } of places) {
    const ids = Array.from({ length: each }, () => randomUUID());
    const sealed = ids.map((rowId) => {
      const binding = {
        organizationId,
        table: 'integrations',
        column: 'sealed_credentials',
        rowId,
      };
      return sealer.seal(JSON.stringify({ token: rowId }), binding);
    });
    const keyId = sealed[0] === undefined ? null : keyIdOf(sealed[0]);
    const urls = ids.map((_id, index) => origins[index % origins.length]);
    await client.query('begin');
    await client.query(insert, [organizationId, userId, ids, sealed, keyId, urls, vendorKey]);
    await client.query(`update integration_health set due_at = null where org_id = $1`, [
      organizationId,
    ]);
    await client.query('commit');
  }
  await client.query('vacuum analyze');
}

/** Has all of them checked each minute from a time on that has not come yet, so that none is late from the start. */
export async function checkAll(client: pg.Client, from: Date): Promise<Installed[]> {
  const { rows } = await client.query<Installed>(
    `update integration_health
     set interval_minutes = 1, due_at = next_health_tick(integration_id, 1, $1)
     returning integration_id as id, (extract(epoch from due_at) * 1000)::float8 as "firstTickMs"`,
    [from],
  );
  return rows;
}

const lastTest = `jsonb_build_object(
  'outcome', 'OK', 'code', null, 'message', 'Vendor accepted the credentials.', 'hint', null,
  'identity', 'Example Inc.', 'fieldAtFault', null, 'durationMs', 100,
  'steps', '[{"name":"Read the account","outcome":"OK","durationMs":100}]'::jsonb)`;

const insert = `
  insert into integrations (
    id, org_id, provider_key, name, auth_mode, config, exclusive, connected, enabled, sealed_credentials,
    sealing_key_id, credential_masks, identity, status, status_since, last_test, last_tested_at, connected_by,
    connected_at, version, created_at, updated_at
  )
  select id, $1::uuid, $7::text, 'Vendor ' || n, 'token', jsonb_build_object('siteUrl', url), false, true, true, sealed,
    $5::text, '[{"field":"token","mask":"••••a1b2"}]', 'Example Inc.', 'CONNECTED', now(), ${lastTest}, now(),
    jsonb_build_object('kind', 'MEMBER', 'id', $2::text, 'name', 'Admin'), now(), 1, now(), now()
  from unnest($3::uuid[], $4::bytea[], $6::text[]) with ordinality as given (id, sealed, url, n)`;
