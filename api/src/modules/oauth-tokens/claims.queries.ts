import { type Sql, pgArray } from '../../platform/database/index.ts';
import { type ClaimedRow, type FairClaim, fairClaims } from '../../platform/leases/index.ts';
import type { ClaimedTokens } from './claimed-tokens.ts';
import { claimSeconds, tokenColumns } from './token-row.ts';

export interface Claim extends Omit<FairClaim, 'values'> {
  readonly id: string;
}

const claimFairly = fairClaims({
  table: 'oauth_tokens',
  key: 'integration_id',
  due: 'refresh_due_at',
  isFree: '(queued.claimed_until is null or queued.claimed_until <= clock_timestamp())',
  set: `claim_id = ?, claimed_until = clock_timestamp() + ${claimSeconds} * interval '1 second'`,
});

/**
 * Claims what is due, a fair share for each organization, with all that its renewal needs.
 *
 * In a transaction: settings are read once the rows are held, because a statement sees nothing that was committed
 * after it began.
 */
export async function claimDue(
  sql: Sql,
  { id, ...claim }: Claim,
): Promise<Omit<ClaimedTokens, 'heldUntil'>[]> {
  const rows = await claimFairly(sql, { ...claim, values: [id] });
  return rows.length === 0 ? [] : readClaimed(sql, rows);
}

function readClaimed(
  sql: Sql,
  rows: readonly ClaimedRow[],
): Promise<Omit<ClaimedTokens, 'heldUntil'>[]> {
  return sql(
    `select integration.id, integration.org_id as "organizationId", provider_key as "providerKey",
       auth_mode as "authMode", config, sealed_credentials as "sealedCredentials", claim_id as "claimId", held.*
     from unnest(?::uuid[], ?::uuid[]) as claimed (org_id, integration_id)
     join integrations as integration
       on integration.org_id = claimed.org_id and integration.id = claimed.integration_id
     cross join lateral (
       select claim_id, ${tokenColumns} from oauth_tokens as tokens where tokens.integration_id = claimed.integration_id
     ) as held
     where integration.sealed_credentials is not null`,
    [pgArray(rows.map(({ organizationId }) => organizationId)), pgArray(rows.map(({ id }) => id))],
  );
}

/** Whether the row is still claimed by this very claim. */
export async function isStillClaimed(
  sql: Sql,
  { id, claimId }: Pick<ClaimedTokens, 'id' | 'claimId'>,
): Promise<boolean> {
  const found = await sql(
    'select 1 as one from oauth_tokens where integration_id = ? and claim_id = ?',
    [id, claimId],
  );
  return found.length > 0;
}

/** Ends claims without a renewal. Without a time they are due as they were. */
export async function giveBackClaims(
  sql: Sql,
  claims: readonly Pick<ClaimedTokens, 'id' | 'claimId'>[],
  dueAt: Date | null,
): Promise<void> {
  await sql(
    `update oauth_tokens as tokens set
       claim_id = null, claimed_until = null, refresh_due_at = coalesce(?::timestamptz, refresh_due_at)
     from unnest(?::uuid[], ?::uuid[]) as given (integration_id, claim_id)
     where tokens.integration_id = given.integration_id and tokens.claim_id = given.claim_id`,
    [dueAt, pgArray(claims.map(({ id }) => id)), pgArray(claims.map(({ claimId }) => claimId))],
  );
}
