import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { Actor } from '../activity/index.ts';
import type { CheckResult, FormValues } from '../catalog/index.ts';
import type { CredentialMask } from './integration.entity.ts';
import type { IntegrationStatus } from './integration-status.ts';

/** An integration as it may be shown: without its sealed credentials. */
export interface IntegrationRow {
  readonly id: string;
  readonly providerKey: string;
  readonly name: string;
  readonly authMode: string;
  readonly config: FormValues;
  readonly connected: boolean;
  readonly enabled: boolean;
  readonly credentialMasks: readonly CredentialMask[];
  readonly identity: string | null;
  readonly status: IntegrationStatus;
  readonly statusMessage: string | null;
  readonly statusSince: Date;
  readonly lastTest: CheckResult | null;
  readonly lastTestedAt: Date | null;
  readonly connectedBy: Actor | null;
  readonly connectedAt: Date | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface IntegrationFilter {
  readonly statuses?: readonly string[] | null;
  readonly providerKeys?: readonly string[] | null;
  readonly search?: string | null;
}

/** Where a page starts: just after this integration, by name. */
export interface IntegrationPosition {
  readonly name: string;
  readonly id: string;
}

/** What of the table `integrations` makes an `IntegrationRow`. */
export const integrationColumns = `
  id, provider_key as "providerKey", name, auth_mode as "authMode", config, connected, enabled,
  credential_masks as "credentialMasks", identity, status, status_message as "statusMessage",
  status_since as "statusSince", last_test as "lastTest", last_tested_at as "lastTestedAt",
  connected_by as "connectedBy", connected_at as "connectedAt", version, created_at as "createdAt",
  updated_at as "updatedAt"`;

/** By name, ignoring case. */
export async function listIntegrations(
  sql: Sql,
  filter: IntegrationFilter,
  after: IntegrationPosition | undefined,
  limit: number,
): Promise<IntegrationRow[]> {
  const conditions = ['deleted_at is null'];
  const params: unknown[] = [];
  if (filter.statuses != null) {
    conditions.push('status = any(?::text[])');
    params.push(pgArray(filter.statuses));
  }
  if (filter.providerKeys != null) {
    conditions.push('provider_key = any(?::text[])');
    params.push(pgArray(filter.providerKeys));
  }
  const search = filter.search?.trim();
  if (search) {
    conditions.push('(name ilike ? or identity ilike ?)');
    const pattern = `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`;
    params.push(pattern, pattern);
  }
  if (after !== undefined) {
    conditions.push('(lower(name), id) > (lower(?), ?::uuid)');
    params.push(after.name, after.id);
  }
  return sql<IntegrationRow>(
    `select ${integrationColumns} from integrations where ${conditions.join(' and ')} order by lower(name), id limit ?`,
    [...params, limit],
  );
}

/** In no order; those that are not visible are left out. Deleted ones are found when history asks for them. */
export async function findIntegrations(
  sql: Sql,
  ids: readonly string[],
  { withDeleted = false }: { readonly withDeleted?: boolean } = {},
): Promise<IntegrationRow[]> {
  if (ids.length === 0) return [];
  const visible = withDeleted ? '' : 'and deleted_at is null';
  return sql<IntegrationRow>(
    `select ${integrationColumns} from integrations where id = any(?::uuid[]) ${visible}`,
    [pgArray(ids)],
  );
}

/** All of an organization's integrations, for the marketplace. */
export function listAllIntegrations(sql: Sql): Promise<IntegrationRow[]> {
  return sql<IntegrationRow>(
    `select ${integrationColumns} from integrations where deleted_at is null order by lower(name), id limit 2000`,
  );
}

/** Enabled and connected ones of some providers. */
export function listPublishTargets(
  sql: Sql,
  providerKeys: readonly string[],
): Promise<IntegrationRow[]> {
  return sql<IntegrationRow>(
    `select ${integrationColumns} from integrations
     where connected and enabled and deleted_at is null and provider_key = any(?::text[])
     order by lower(name), id limit 2000`,
    [pgArray(providerKeys)],
  );
}
