import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { OAuthTokenState } from './token-row.ts';

/** How tokens stand, without the tokens. Times are as the database writes them. */
export interface TokenStatus {
  readonly integrationId: string;
  readonly state: OAuthTokenState;
  readonly scopes: readonly string[];
  readonly expiresAt: string | Date | null;
  readonly obtainedAt: string | Date;
  readonly refreshedAt: string | Date | null;
  readonly nextRefreshAt: string | Date | null;
  readonly renewable: boolean;
  readonly lastError: string | null;
  readonly usesOperatorClient: boolean;
}

/** In no order; integrations without tokens are left out. */
export function listTokenStatus(
  sql: Sql,
  integrationIds: readonly string[],
): Promise<TokenStatus[]> {
  return sql<TokenStatus>(
    `select integration_id as "integrationId", state, scopes, expires_at as "expiresAt", obtained_at as "obtainedAt",
       refreshed_at as "refreshedAt", case when renewable then refresh_due_at end as "nextRefreshAt", renewable,
       last_error as "lastError", client_source = 'OPERATOR' as "usesOperatorClient"
     from oauth_tokens where integration_id = any(?::uuid[])`,
    [pgArray(integrationIds)],
  );
}
