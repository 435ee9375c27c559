import { formatId } from '../../graphql/index.ts';
import type { HealthRun } from './health-runs.queries.ts';
import type { HealthCheckRunType } from './health.types.ts';

/** A run as the API shows it. */
export function healthRunView({ id, ...run }: HealthRun): HealthCheckRunType {
  return { ...run, id: formatId('run', id) };
}
