import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { FormValues } from '../catalog/index.ts';

/** What a call needs of an integration. */
export interface CallableRow {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly providerKey: string;
  readonly authMode: string;
  readonly config: FormValues;
  readonly sealedCredentials: Buffer | null;
  readonly connected: boolean;
  readonly enabled: boolean;
  readonly needsReauth: boolean;
}

/** Undefined: it is deleted, or not of the organization whose rows are read. */
export async function findCallable(sql: Sql, id: string): Promise<CallableRow | undefined> {
  const [row] = await sql<CallableRow>(
    `select id, org_id as "organizationId", name, provider_key as "providerKey", auth_mode as "authMode", config,
       sealed_credentials as "sealedCredentials", connected, enabled, needs_reauth as "needsReauth"
     from integrations where id = ?::uuid and deleted_at is null`,
    [id],
  );
  return row;
}

/**
 * Holds integrations until the end of the transaction, before it takes its turn in the feed: who changes one has it
 * first and the feed then, and of two who take them the other way round each would wait for the other.
 */
export async function holdIntegrations(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql('select 1 from integrations where id = any(?::uuid[]) order by id for key share', [
    pgArray(ids),
  ]);
}
