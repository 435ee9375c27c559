import { type Sql, pgArray } from '../database/index.ts';
import type { Slots } from './organization-slots.ts';

/** A table whose rows are a queue. An index on `(org_id, due)`, where due is not null, is what claims are read from. */
export interface Queue {
  readonly table: string;
  /** With `org_id`, what names a row. */
  readonly key: string;
  /** When a row is due. Without a time it never is. */
  readonly due: string;
  /** What else must hold of a row, which is called `queued`. */
  readonly isFree?: string;
  /** What a claim writes, with a `?` for each of the claim's values. */
  readonly set: string;
}

export interface FairClaim {
  readonly now: Date;
  readonly limit: number;
  readonly slots: Slots;
  readonly values: readonly (string | Date)[];
}

export interface ClaimedRow {
  readonly organizationId: string;
  readonly id: string;
}

/** How many slots an organization may hold for each one that it leaves free. */
const share = 3;

/**
 * Claims what is due. Organizations take turns, those first that hold the fewest slots, and none takes so many that
 * nothing is left for others: one whose thousands of rows are slow delays its own only. Rows that another process claims
 * now are left to it.
 */
export function fairClaims(queue: Queue): (sql: Sql, claim: FairClaim) => Promise<ClaimedRow[]> {
  const statement = statementOf(queue);
  return (sql, { now, limit, slots, values }) =>
    sql<ClaimedRow>(statement, [
      pgArray([...slots.taken.keys()]),
      pgArray([...slots.taken.values()].map(String)),
      now,
      limit,
      share,
      slots.free,
      limit,
      now,
      ...values,
    ]);
}

/** Walks the index from one organization with a schedule to the next, and takes of each what has been due for longest. */
function statementOf({ table, key, due, isFree = 'true', set }: Queue): string {
  return `
  with recursive organization as (
    (select org_id from ${table} where ${due} is not null order by org_id limit 1)
    union all
    select (
      select next.org_id from ${table} as next
      where next.org_id > organization.org_id and next.${due} is not null order by next.org_id limit 1
    ) from organization where organization.org_id is not null
  ), ready as (
    select due.*,
      coalesce(busy.taken, 0) + row_number() over (partition by due.org_id order by due.since) as holds
    from organization
    left join unnest(?::uuid[], ?::integer[]) as busy (org_id, taken) on busy.org_id = organization.org_id
    cross join lateral (
      select queued.org_id, queued.${key} as id, queued.${due} as since from ${table} as queued
      where queued.org_id = organization.org_id and queued.${due} <= ? and ${isFree}
      order by queued.${due} limit ?
    ) as due
  ), turns as (
    select *, row_number() over (order by holds, since) as turn from ready
  ), due as materialized (
    select queued.org_id, queued.${key} as id
    from turns join ${table} as queued on queued.org_id = turns.org_id and queued.${key} = turns.id
    where holds <= ?::integer * (?::integer - turn) and turn <= ? and queued.${due} <= ? and ${isFree}
    order by turn for update of queued skip locked
  )
  update ${table} as queued set ${set}
  from due where queued.org_id = due.org_id and queued.${key} = due.id
  returning queued.org_id as "organizationId", queued.${key} as id`;
}
