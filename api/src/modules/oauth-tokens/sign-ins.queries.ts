import type { Sql } from '../../platform/database/index.ts';
import type { FormValues } from '../catalog/index.ts';

/** A sign-in that an integration lives by, without its tokens. */
export interface StoredSignIn {
  readonly providerKey: string;
  readonly authMode: string;
  readonly config: FormValues;
}

/** The sign-ins of the organization in whose scope `sql` is, in the maintenance role of all, but for those that are over. */
export function listSignIns(sql: Sql): Promise<StoredSignIn[]> {
  return sql<StoredSignIn>(
    `select provider_key as "providerKey", auth_mode as "authMode", config
     from oauth_tokens as tokens
     join integrations as integration
       on integration.org_id = tokens.org_id and integration.id = tokens.integration_id
     where integration.connected and integration.deleted_at is null and tokens.state <> 'NEEDS_REAUTH'`,
  );
}
