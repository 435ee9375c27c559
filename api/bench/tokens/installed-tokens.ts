import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { createSealer, keyIdOf, parseMasterKeys, sealTokens, settingsDigest } from '../built.ts';
import type { SeededScope } from '../seed.ts';
import type { describeTokenVendor } from './token-vendor.ts';

type Given = Awaited<ReturnType<typeof describeTokenVendor>>['given'];

/** Installs integrations, the same number in each place, with tokens that open and are not due. Nothing checks them. */
export async function installTokens(
  client: pg.Client,
  places: readonly SeededScope[],
  { each, given, masterKey }: { each: number; given: Given; masterKey: string },
): Promise<void> {
  const sealer = createSealer({ keys: parseMasterKeys(masterKey) });
  const settings = settingsDigest(given);
  for (const { organizationId, userId } of places) {
    const rows = Array.from({ length: each }, () => {
      const id = randomUUID();
      const binding = { organizationId, table: 'integrations', column: 'sealed_credentials' };
      const credentials = JSON.stringify(given.forms.credentials);
      const held = { accessToken: randomUUID(), refreshToken: randomUUID(), settings };
      return {
        id,
        credentials: sealer.seal(credentials, { ...binding, rowId: id }),
        tokens: sealTokens(sealer, { id, organizationId }, held).sealed,
      };
    });
    const [first] = rows;
    await client.query('begin');
    await client.query(insert, [
      organizationId,
      userId,
      rows.map(({ id }) => id),
      rows.map(({ credentials }) => credentials),
      rows.map(({ tokens }) => tokens),
      first === undefined ? null : keyIdOf(first.tokens),
      given.provider.key,
      given.mode.key,
      JSON.stringify(given.forms.config),
    ]);
    await client.query('update integration_health set due_at = null where org_id = $1', [
      organizationId,
    ]);
    await client.query('commit');
  }
  await client.query('vacuum analyze');
}

const insert = `
  with given as (
    select id, credentials, tokens, n
    from unnest($3::uuid[], $4::bytea[], $5::bytea[]) with ordinality as given (id, credentials, tokens, n)
  ), installed as (
    insert into integrations (
      id, org_id, provider_key, name, auth_mode, config, exclusive, connected, enabled, sealed_credentials,
      sealing_key_id, credential_masks, identity, status, status_since, last_test, last_tested_at, connected_by,
      connected_at, version, created_at, updated_at
    )
    select id, $1::uuid, $7::text, 'Vendor ' || n, $8::text, $9::jsonb, false, true, true, credentials, $6::text, '[]',
      'Example Inc.', 'CONNECTED', now(), '{"outcome":"OK"}', now(),
      jsonb_build_object('kind', 'MEMBER', 'id', $2::text, 'name', 'Admin'), now(), 1, now(), now()
    from given returning id
  )
  insert into oauth_tokens (
    org_id, integration_id, revision, sealed_tokens, key_id, scopes, state, renewable, obtained_at, client_source
  )
  select $1::uuid, id, gen_random_uuid(), tokens, $6::text, '["read"]', 'LIVE', true, now(), 'ORGANIZATION'
  from given join installed using (id)`;
