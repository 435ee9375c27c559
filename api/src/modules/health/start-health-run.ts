import { v7 as uuidv7 } from 'uuid';
import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import { writeWithActivity } from '../activity/index.ts';
import { findHealthRun, findRunUnderWay, type HealthRun } from './health-runs.queries.ts';

/** A check of all integrations, under way. */
export interface StartedRun {
  readonly run: HealthRun | null;
  readonly userErrors: readonly UserError[];
}

const nothing = userError(
  'WRONG_STATE',
  'There is nothing to check. Connect and enable an integration first.',
);

/**
 * Makes every integration of the organization due now; the scheduler does the rest. While such a run is under way there
 * is no second one: whoever asks gets that one.
 */
export async function startHealthRun(ctx: RequestContext): Promise<StartedRun> {
  const { organizationId } = callerOf(ctx);
  const actor = actorOf(ctx);
  const now = ctx.clock.now();
  return writeWithActivity<StartedRun>(ctx, async (_em, sql) => {
    await sql(`select pg_advisory_xact_lock(hashtextextended('health run ' || ?::text, 0))`, [
      organizationId,
    ]);
    const running = await findRunUnderWay(sql);
    if (running !== undefined) return { result: { run: running, userErrors: [] }, events: [] };
    const id = uuidv7({ msecs: now.getTime() });
    const total = await makeAllDue(sql, id, now);
    if (total === 0) return { result: { run: null, userErrors: [nothing] }, events: [] };
    await sql(
      'insert into health_check_runs (org_id, id, total, requested_by, started_at) values (?, ?, ?, ?::jsonb, ?)',
      [organizationId, id, total, JSON.stringify(actor), now],
    );
    const message = `A health check of ${total === 1 ? 'one integration' : `all ${total} integrations`} was started`;
    const event = {
      eventType: 'integration.checks_started',
      status: 'SUCCESS',
      message,
      actor,
    } as const;
    const run = (await findHealthRun(sql, id)) ?? null;
    return { result: { run, userErrors: [] }, events: [event] };
  });
}

/** Those that are being checked at this moment count too: their result is as good. */
async function makeAllDue(sql: Sql, runId: string, now: Date): Promise<number> {
  const [counted] = await sql<{ total: number }>(
    `with asked as materialized (
       select org_id, integration_id from integration_health where due_at is not null
       order by org_id, integration_id for update
     ), due as (
       update integration_health as health set
         run_id = ?, scheduled_for = case when claim_id is null then null else scheduled_for end,
         due_at = case when claim_id is null then ?::timestamptz else due_at end
       from asked where health.org_id = asked.org_id and health.integration_id = asked.integration_id
       returning 1
     )
     select count(*)::int as total from due`,
    [runId, now],
  );
  return counted?.total ?? 0;
}
