import type { Sql } from '../../platform/database/index.ts';
import { pgArray } from '../../platform/database/index.ts';
import type { ClaimedCheck } from './claimed-check.ts';

export interface Claim {
  readonly id: string;
  readonly now: Date;
  readonly leaseEndsAt: Date;
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
 * Claims what is due, with all that its check needs. Organizations take turns, those first that hold the fewest slots,
 * and none takes so many that nothing is left for others: one whose thousands of integrations are silent delays its
 * own checks only. Rows that another process claims now are left to it.
 *
 * In a transaction: settings are read once the rows are held, because a statement sees nothing that was committed
 * after it began. Whoever changes them from then on waits, and ends the claim.
 */
export async function claimDue(
  sql: Sql,
  { id, now, leaseEndsAt, limit, slots }: Claim,
): Promise<Omit<ClaimedCheck, 'heldUntil'>[]> {
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
    leaseEndsAt,
  ]);
  return refs.length === 0 ? [] : readClaimed(sql, refs);
}

const claim = `
  with recursive organization as (
    (select org_id from integration_health where due_at is not null order by org_id limit 1)
    union all
    select (
      select next.org_id from integration_health as next
      where next.org_id > organization.org_id and next.due_at is not null order by next.org_id limit 1
    ) from organization where organization.org_id is not null
  ), ready as (
    select due.*,
      coalesce(busy.taken, 0) + row_number() over (partition by due.org_id order by due.due_at) as holds
    from organization
    left join unnest(?::uuid[], ?::integer[]) as busy (org_id, taken) on busy.org_id = organization.org_id
    cross join lateral (
      select org_id, integration_id, due_at from integration_health as health
      where health.org_id = organization.org_id and health.due_at <= ? order by health.due_at limit ?
    ) as due
  ), turns as (
    select *, row_number() over (order by holds, due_at) as turn from ready
  ), due as materialized (
    select health.org_id, health.integration_id
    from turns join integration_health as health
      on health.org_id = turns.org_id and health.integration_id = turns.integration_id
    where holds <= ?::integer * (?::integer - turn) and turn <= ? and health.due_at <= ?
    order by turn for update of health skip locked
  )
  update integration_health as health set
    claim_id = ?, due_at = ?, scheduled_for = coalesce(health.scheduled_for, health.due_at)
  from due where health.org_id = due.org_id and health.integration_id = due.integration_id
  returning health.org_id as "organizationId", health.integration_id as "integrationId"`;

function readClaimed(sql: Sql, refs: readonly Ref[]): Promise<Omit<ClaimedCheck, 'heldUntil'>[]> {
  return sql(
    `select integration.id, integration.org_id as "organizationId", claim_id as "claimId", run_id as "runId", state,
       failures_in_a_row as "failuresInARow", successes_in_a_row as "successesInARow",
       failure_threshold as "failureThreshold", recovery_threshold as "recoveryThreshold",
       provider_key as "providerKey", name, auth_mode as "authMode", config,
       sealed_credentials as "sealedCredentials", version, last_test->>'outcome' as shown
     from unnest(?::uuid[], ?::uuid[]) as claimed (org_id, integration_id)
     join integration_health as health
       on health.org_id = claimed.org_id and health.integration_id = claimed.integration_id
     join integrations as integration
       on integration.org_id = claimed.org_id and integration.id = claimed.integration_id`,
    [
      pgArray(refs.map(({ organizationId }) => organizationId)),
      pgArray(refs.map(({ integrationId }) => integrationId)),
    ],
  );
}

/** Whether the row is still claimed by this very claim. */
export async function isStillClaimed(
  sql: Sql,
  { organizationId, id, claimId }: Pick<ClaimedCheck, 'organizationId' | 'id' | 'claimId'>,
): Promise<boolean> {
  const found = await sql(
    'select 1 as one from integration_health where org_id = ? and integration_id = ? and claim_id = ?',
    [organizationId, id, claimId],
  );
  return found.length > 0;
}

/** Ends claims without a check. Without a time they are due as they were. */
export async function giveBackClaims(
  sql: Sql,
  claims: readonly Pick<ClaimedCheck, 'id' | 'claimId'>[],
  dueAt: Date | null,
): Promise<void> {
  await sql(
    `update integration_health as health set claim_id = null, due_at = coalesce(?::timestamptz, scheduled_for)
     from unnest(?::uuid[], ?::uuid[]) as given (integration_id, claim_id)
     where health.integration_id = given.integration_id and health.claim_id = given.claim_id`,
    [dueAt, pgArray(claims.map(({ id }) => id)), pgArray(claims.map(({ claimId }) => claimId))],
  );
}

/** No check is due later than its interval and its lease allow: the clock was set back. */
export async function repairDistantChecks(sql: Sql, now: Date): Promise<void> {
  await sql(
    `update integration_health set
       due_at = next_health_tick(integration_id, interval_minutes, ?::timestamptz), claim_id = null, scheduled_for = null
     where (org_id, integration_id) in (
       select org_id, integration_id from integration_health
       where due_at > ?::timestamptz + interval '1 minute'
         and due_at > ?::timestamptz + (interval_minutes + 1) * interval '1 minute'
       order by org_id, integration_id for update skip locked
     )`,
    [now, now, now],
  );
}

/** What could not be checked when the server was last running may be checkable with the catalog of today. */
export async function retryNotCheckable(sql: Sql, now: Date): Promise<void> {
  await sql(
    `update integration_health as health set
       due_at = next_health_tick(health.integration_id, health.interval_minutes, ?::timestamptz)
     from integrations as integration
     where health.state = 'NOT_CHECKABLE' and health.due_at is null and integration.org_id = health.org_id
       and integration.id = health.integration_id and integration.connected and integration.enabled
       and integration.deleted_at is null`,
    [now],
  );
}
