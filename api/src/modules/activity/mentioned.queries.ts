import { type Sql, pgArray } from '../../platform/database/index.ts';

/**
 * The providers of integrations that the caller sees, by the integration's id. They are held until the transaction ends:
 * what is told of them refers to them, and whoever changes one has it locked before the feed, never after.
 */
export async function providersOfIntegrations(
  sql: Sql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<{ id: string; provider_key: string }>(
    `select id, provider_key from integrations where id = any(?::uuid[]) and deleted_at is null
     order by id for key share`,
    [pgArray(ids)],
  );
  return new Map(rows.map((row) => [row.id, row.provider_key]));
}

/**
 * Keeps the ids under which tools report; who reports the same one at the same time waits here.
 *
 * @returns Those that were not there before.
 */
export async function claimExternalIds(
  sql: Sql,
  organizationId: string,
  now: Date,
  externalIds: readonly string[],
): Promise<ReadonlySet<string>> {
  // All callers take them in one order: two with the same ids wait for each other, never both at once.
  const rows = await sql<{ external_id: string }>(
    `insert into activity_external_ids (org_id, external_id, created_at)
     select ?::uuid, id, ?::timestamptz from json_array_elements_text(convert_from(?::bytea, 'UTF8')::json) as id
     on conflict (org_id, external_id) do nothing returning external_id`,
    [organizationId, now, Buffer.from(JSON.stringify(externalIds.toSorted()))],
  );
  return new Set(rows.map((row) => row.external_id));
}

/** Names of integrations as they are now, also of those that were deleted since. */
export async function namesOfIntegrations(
  sql: Sql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<{ id: string; name: string }>(
    'select id, name from integrations where id = any(?::uuid[])',
    [pgArray(ids)],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
