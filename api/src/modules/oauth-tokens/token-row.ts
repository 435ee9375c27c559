import type { Sql } from '../../platform/database/index.ts';
import type { TokenFailureKind } from './tokens.ts';

export const tokenStates = ['LIVE', 'RETRYING', 'NEEDS_REAUTH'] as const;
export type OAuthTokenState = (typeof tokenStates)[number];

/** What is kept of why the last renewal failed. UNREACHABLE: the token endpoint did not answer at all. */
export type LastFailure = TokenFailureKind | 'UNREACHABLE';

/** The tokens of an integration, as they are stored. */
export interface TokenRow {
  readonly revision: string;
  readonly sealedTokens: Buffer;
  readonly scopes: readonly string[];
  readonly state: OAuthTokenState;
  readonly renewable: boolean;
  readonly expiresAt: string | Date | null;
  /** When these very tokens were given. */
  readonly givenAt: string | Date;
  readonly refreshDueAt: string | Date | null;
  readonly refusedAt: string | Date | null;
  readonly failures: number;
  readonly lastError: string | null;
  readonly lastFailure: LastFailure | null;
  /** Somebody renews it now. */
  readonly isClaimed: boolean;
}

/** What of the table `oauth_tokens` makes a `TokenRow`. */
export const tokenColumns = `
  revision, sealed_tokens as "sealedTokens", scopes, state, renewable, expires_at as "expiresAt",
  coalesce(refreshed_at, obtained_at) as "givenAt", refresh_due_at as "refreshDueAt", refused_at as "refusedAt",
  failures, last_error as "lastError", last_failure as "lastFailure",
  coalesce(claimed_until > clock_timestamp(), false) as "isClaimed"`;

export async function readTokenRow(sql: Sql, integrationId: string): Promise<TokenRow | undefined> {
  const [row] = await sql<TokenRow>(
    `select ${tokenColumns} from oauth_tokens where integration_id = ?`,
    [integrationId],
  );
  return row;
}

/** A renewal under way: of these very tokens, by whoever holds the claim. */
export interface TokenClaim {
  readonly integrationId: string;
  readonly revision: string;
  readonly claimId: string;
}

/** How long a claim holds; whoever is killed meanwhile delays the renewal by no more. */
export const claimSeconds = 120;

/** @returns whether the tokens are those, and nobody else renews them. */
export async function claimTokens(sql: Sql, claim: TokenClaim): Promise<boolean> {
  const claimed = await sql(
    `update oauth_tokens set claim_id = ?, claimed_until = clock_timestamp() + ${claimSeconds} * interval '1 second'
     where integration_id = ? and revision = ? and (claimed_until is null or claimed_until <= clock_timestamp())
     returning 1 as one`,
    [claim.claimId, claim.integrationId, claim.revision],
  );
  return claimed.length > 0;
}

/**
 * Begins the time of a claim anew, before a request is sent that must end within it.
 *
 * @returns false when it is over, or somebody else's, or other tokens are there by now.
 */
export async function prolongClaim(
  sql: Sql,
  { integrationId, revision, claimId }: TokenClaim,
): Promise<boolean> {
  const prolonged = await sql(
    `update oauth_tokens set claimed_until = clock_timestamp() + ${claimSeconds} * interval '1 second'
     where integration_id = ? and revision = ? and claim_id = ? and claimed_until > clock_timestamp()
     returning 1 as one`,
    [integrationId, revision, claimId],
  );
  return prolonged.length > 0;
}

export async function releaseTokens(sql: Sql, claim: TokenClaim): Promise<void> {
  await sql(
    'update oauth_tokens set claim_id = null, claimed_until = null where integration_id = ? and claim_id = ?',
    [claim.integrationId, claim.claimId],
  );
}

/** What is stored of tokens that were renewed. */
export interface RenewedTokens {
  readonly revision: string;
  readonly sealed: Buffer;
  readonly keyId: string;
  readonly scopes: readonly string[];
  readonly renewable: boolean;
  readonly expiresAt: Date | null;
  readonly now: Date;
  readonly dueAt: Date | null;
  readonly source: 'ORGANIZATION' | 'OPERATOR';
  readonly refusedAt: Date | null;
}

/**
 * Puts renewed tokens in the place of those that they were given for, whoever holds the claim by now: nobody else can
 * have any that are worth more.
 *
 * @returns false when other tokens are there by now, or none.
 */
export async function storeRenewed(
  sql: Sql,
  { integrationId, revision }: TokenClaim,
  renewed: RenewedTokens,
): Promise<boolean> {
  const stored = await sql(
    `update oauth_tokens set
       revision = ?, sealed_tokens = ?, key_id = ?, scopes = ?::jsonb, state = 'LIVE', renewable = ?, expires_at = ?,
       refreshed_at = ?, refresh_due_at = ?, client_source = ?, refused_at = coalesce(?::timestamptz, refused_at),
       failures = 0, last_error = null, last_failure = null, claim_id = null, claimed_until = null
     where integration_id = ? and revision = ? returning 1 as one`,
    [
      renewed.revision,
      renewed.sealed,
      renewed.keyId,
      JSON.stringify(renewed.scopes),
      renewed.renewable,
      renewed.expiresAt,
      renewed.now,
      renewed.dueAt,
      renewed.source,
      renewed.refusedAt,
      integrationId,
      revision,
    ],
  );
  return stored.length > 0;
}

export interface RenewalFailure {
  readonly message: string;
  readonly kind: LastFailure;
  /** Null: a new sign-in is needed. */
  readonly retryAt: Date | null;
}

/**
 * Keeps why tokens could not be renewed, and ends the claim. What needs a sign-in goes on to need it.
 *
 * @returns how often it failed in a row by now; undefined when they are other tokens by now, or somebody else renews them.
 */
export async function storeRenewalFailure(
  sql: Sql,
  { integrationId, revision, claimId }: TokenClaim,
  { message, kind, retryAt }: RenewalFailure,
): Promise<number | undefined> {
  const [stored] = await sql<{ failures: number }>(
    `update oauth_tokens set
       state = case when state = 'NEEDS_REAUTH' or ?::timestamptz is null then 'NEEDS_REAUTH' else 'RETRYING' end,
       refresh_due_at = case when state = 'NEEDS_REAUTH' then null else ?::timestamptz end,
       failures = failures + 1, last_error = ?, last_failure = ?, claim_id = null, claimed_until = null
     where integration_id = ? and revision = ? and claim_id = ? returning failures`,
    [retryAt, retryAt, message, kind, integrationId, revision, claimId],
  );
  return stored?.failures;
}
