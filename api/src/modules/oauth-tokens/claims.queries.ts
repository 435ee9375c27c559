import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { ClaimedTokens } from './claimed-tokens.ts';
import { claimSeconds, tokenColumns } from './token-row.ts';

export interface Claim {
  readonly id: string;
  readonly now: Date;
  readonly limit: number;
  readonly slots: Slots;
}

/** Which slots of this process are taken by whom. */
export interface Slots {
  readonly free: number;
  readonly taken: ReadonlyMap<string, number>;
}

interface Ref {
  readonly organizationId: string;
  readonly integrationId: string;
}

/** How many slots an organization may hold for each one that it leaves free. */
const share = 3;

/**
 * Claims what is due, with all that its renewal needs. Organizations take turns, those first that hold the fewest slots,
 * and none takes so many that nothing is left for others. Rows that another process claims now are left to it.
 *
 * In a transaction: settings are read once the rows are held, because a statement sees nothing that was committed
 * after it began.
 */
export async function claimDue(
  sql: Sql,
  { id, now, limit, slots }: Claim,
): Promise<Omit<ClaimedTokens, 'heldUntil'>[]> {
  const refs = await sql<Ref>(claim, [
    pgArray([...slots.taken.keys()]),
    pgArray([...slots.taken.values()].map(String)),
    now,
    limit,
    share,
    slots.free,
    limit,
    now,
    id,
  ]);
  return refs.length === 0 ? [] : readClaimed(sql, refs);
}

const free = '(tokens.claimed_until is null or tokens.claimed_until <= clock_timestamp())';

const claim = `
  with recursive organization as (
    (select org_id from oauth_tokens where refresh_due_at is not null order by org_id limit 1)
    union all
    select (
      select next.org_id from oauth_tokens as next
      where next.org_id > organization.org_id and next.refresh_due_at is not null order by next.org_id limit 1
    ) from organization where organization.org_id is not null
  ), ready as (
    select due.*,
      coalesce(busy.taken, 0) + row_number() over (partition by due.org_id order by due.refresh_due_at) as holds
    from organization
    left join unnest(?::uuid[], ?::integer[]) as busy (org_id, taken) on busy.org_id = organization.org_id
    cross join lateral (
      select org_id, integration_id, refresh_due_at from oauth_tokens as tokens
      where tokens.org_id = organization.org_id and tokens.refresh_due_at <= ? and ${free}
      order by tokens.refresh_due_at limit ?
    ) as due
  ), turns as (
    select *, row_number() over (order by holds, refresh_due_at) as turn from ready
  ), due as materialized (
    select tokens.integration_id
    from turns join oauth_tokens as tokens on tokens.integration_id = turns.integration_id
    where holds <= ?::integer * (?::integer - turn) and turn <= ? and tokens.refresh_due_at <= ? and ${free}
    order by turn for update of tokens skip locked
  )
  update oauth_tokens as tokens set
    claim_id = ?, claimed_until = clock_timestamp() + ${claimSeconds} * interval '1 second'
  from due where tokens.integration_id = due.integration_id
  returning tokens.org_id as "organizationId", tokens.integration_id as "integrationId"`;

function readClaimed(sql: Sql, refs: readonly Ref[]): Promise<Omit<ClaimedTokens, 'heldUntil'>[]> {
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
    [
      pgArray(refs.map(({ organizationId }) => organizationId)),
      pgArray(refs.map(({ integrationId }) => integrationId)),
    ],
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
