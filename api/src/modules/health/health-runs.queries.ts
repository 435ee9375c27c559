import type { Sql } from '../../platform/database/index.ts';

/** A check of all integrations: how many there were, and how many of them have ended. */
export interface HealthRun {
  readonly id: string;
  readonly total: number;
  readonly done: number;
  readonly startedAt: Date;
}

const columns = `
  run.id, run.total, run.started_at as "startedAt",
  greatest(0, run.total - (select count(*) from integration_health where run_id = run.id))::int as done`;

export async function findHealthRun(sql: Sql, id: string): Promise<HealthRun | undefined> {
  const [run] = await sql<HealthRun>(
    `select ${columns} from health_check_runs as run where run.id = ?`,
    [id],
  );
  return run;
}

/** The one that is not done yet. */
export async function findRunUnderWay(sql: Sql): Promise<HealthRun | undefined> {
  const [run] = await sql<HealthRun>(
    `select ${columns} from health_check_runs as run
     where run.id in (select run_id from integration_health where run_id is not null)
     order by run.started_at desc limit 1`,
  );
  return run;
}
