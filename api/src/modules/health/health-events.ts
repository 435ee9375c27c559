import type { Ports } from '../../context.ts';
import type { Actor, NewActivityEvent } from '../activity/index.ts';
import type { CheckResult } from '../catalog/index.ts';
import type { ClaimedCheck } from './claimed-check.ts';

/** Who acts when nobody asked. */
const patchbay: Actor = { kind: 'SYSTEM', id: null, name: 'Patchbay' };

/**
 * `integration.health_failed`, `integration.health_recovered`, and `integration.health_skipped` for what can no longer
 * be checked: told when what people see of an integration changes, not with each check.
 */
export function healthEvent(
  { catalog }: Pick<Ports, 'catalog'>,
  { id, name, providerKey, shown }: Pick<ClaimedCheck, 'id' | 'name' | 'providerKey' | 'shown'>,
  check: CheckResult,
): NewActivityEvent {
  const { outcome, code, message, hint, identity, steps, durationMs } = check;
  const told = {
    actor: patchbay,
    integrationId: id,
    providerKey,
    category: catalog.get(providerKey)?.category ?? null,
    responseBody: { outcome, code, message, hint, identity, steps },
    durationMs,
  };
  switch (outcome) {
    case 'OK':
      return {
        ...told,
        eventType: 'integration.health_recovered',
        status: 'SUCCESS',
        message: shown === 'FAILED' ? `${name} is healthy again` : `${name} is healthy`,
      };
    case 'FAILED':
      return {
        ...told,
        eventType: 'integration.health_failed',
        status: 'ERROR',
        message: `${name} failed its health check`,
        errorMessage: message,
      };
    case 'NOT_CHECKABLE':
      return {
        ...told,
        eventType: 'integration.health_skipped',
        status: 'WARNING',
        message: `${name} cannot be checked`,
        errorMessage: message,
      };
  }
}
