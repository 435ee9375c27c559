import { randomUUID } from 'node:crypto';
import { createSealer, keyIdOf, parseMasterKeys } from '../../src/platform/sealing/index.ts';
import type { TestDatabase } from './test-database.ts';

/** Whose integrations they are, and what they ask. */
interface Many {
  readonly organizationId: string;
  readonly count: number;
  /** Addresses of servers; they take turns. */
  readonly origins: readonly string[];
  readonly masterKey: string;
  readonly dueAt: Date;
}

/** Installs connected integrations of the fake CMS past its form, because thousands of forms take too long. */
export async function installMany(database: TestDatabase, many: Many): Promise<void> {
  const { organizationId, origins, masterKey, dueAt } = many;
  const sealer = createSealer({ keys: parseMasterKeys(masterKey) });
  const ids = Array.from({ length: many.count }, () => randomUUID());
  const place = { organizationId, table: 'integrations', column: 'sealed_credentials' };
  const sealed = ids.map((rowId) => sealer.seal('{"token":"any"}', { ...place, rowId }));
  await database.query(
    `insert into integrations (
       id, org_id, provider_key, name, auth_mode, config, exclusive, connected, enabled, sealed_credentials,
       sealing_key_id, credential_masks, status, status_since, last_test, last_tested_at, version, created_at, updated_at
     )
     select id, $1, 'fake-cms', 'CMS ' || n, 'token', jsonb_build_object('siteUrl', origin), false, true, true, sealed,
       $5, '[]', 'CONNECTED', $6, '{"outcome":"OK"}', $6, 1, $6, $6
     from unnest($2::uuid[], $3::bytea[], $4::text[]) with ordinality as given (id, sealed, origin, n)`,
    [
      organizationId,
      ids,
      sealed,
      ids.map((_id, index) => origins[index % origins.length]),
      sealed[0] === undefined ? null : keyIdOf(sealed[0]),
      dueAt,
    ],
  );
  await database.query('update integration_health set due_at = $2 where org_id = $1', [
    organizationId,
    dueAt,
  ]);
}
