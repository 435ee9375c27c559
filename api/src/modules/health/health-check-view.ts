import { formatId } from '../../graphql/index.ts';
import type { HealthCheckRow } from './integration-health.queries.ts';
import type { HealthCheckType } from './integration-health.types.ts';

/** A check as the API shows it. */
export function healthCheckView(row: HealthCheckRow): HealthCheckType {
  const { id, checkedAt, trigger, outcome, code, message, hint, latencyMs } = row;
  return {
    id: formatId('chk', id),
    checkedAt,
    trigger,
    outcome,
    code,
    message,
    hint,
    latencyMs,
    position: { checkedAt, id },
  };
}
