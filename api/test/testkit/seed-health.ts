import { v7 as uuidv7 } from 'uuid';
import { parseId } from '../../src/graphql/index.ts';
import { latencyBoundsMs } from '../../src/modules/health-history/index.ts';
import type { TestDatabase } from './test-database.ts';

export interface SeededCheck {
  readonly at: Date;
  readonly outcome?: 'OK' | 'FAILED' | 'UNKNOWN';
  readonly latencyMs?: number;
  readonly message?: string;
  readonly code?: string;
  readonly hint?: string;
}

const spans = { MINUTE: 60_000, HOUR: 3_600_000, DAY: 86_400_000 } as const;

/** Replaces the history of an integration by these checks, with the buckets that they make. */
export async function seedChecks(
  database: TestDatabase,
  publicId: string,
  checks: readonly SeededCheck[],
): Promise<void> {
  const id = parseId('int', publicId);
  for (const table of ['health_checks', 'health_buckets'])
    await database.query(`delete from ${table} where integration_id = $1`, [id]);
  await database.query(
    `insert into health_checks (
       org_id, integration_id, checked_at, id, trigger, outcome, code, message, hint, latency_ms
     )
     select org_id, integrations.id, given.checked_at, given.id, 'SCHEDULED', outcome, code, message, hint, latency_ms
     from integrations, jsonb_to_recordset($2::jsonb) as given (
       checked_at timestamptz, id uuid, outcome text, code text, message text, hint text, latency_ms integer
     ) where integrations.id = $1`,
    [id, JSON.stringify(checks.map(toColumns))],
  );
  await database.query(
    `insert into health_buckets
     select org_id, integrations.id, span, starts_at, ok, failed, unknown, 0, 0, histogram
     from integrations, jsonb_to_recordset($2::jsonb) as given (
       span text, starts_at timestamptz, ok integer, failed integer, unknown integer, histogram integer[]
     ) where integrations.id = $1`,
    [id, JSON.stringify(bucketsOf(checks))],
  );
}

function toColumns({ at, outcome = 'OK', latencyMs = 100, ...rest }: SeededCheck) {
  return {
    ...rest,
    checked_at: at,
    id: uuidv7({ msecs: at.getTime() }),
    outcome,
    latency_ms: latencyMs,
  };
}

function bucketsOf(checks: readonly SeededCheck[]) {
  return Object.entries(spans).flatMap(([span, length]) =>
    [...Map.groupBy(checks, ({ at }) => Math.floor(at.getTime() / length))].map(
      ([slot, inside]) => ({
        span,
        starts_at: new Date(slot * length),
        ok: inside.filter(({ outcome = 'OK' }) => outcome === 'OK').length,
        failed: inside.filter(({ outcome }) => outcome === 'FAILED').length,
        unknown: inside.filter(({ outcome }) => outcome === 'UNKNOWN').length,
        histogram: histogramOf(inside),
      }),
    ),
  );
}

function histogramOf(checks: readonly SeededCheck[]): number[] {
  const passed = checks.filter(({ outcome = 'OK' }) => outcome === 'OK');
  const limits = [...latencyBoundsMs, Infinity];
  return limits.map(
    (limit, bin) =>
      passed.filter(
        ({ latencyMs = 100 }) =>
          latencyMs <= limit && (bin === 0 || latencyMs > (limits[bin - 1] ?? 0)),
      ).length,
  );
}
