import { createEffect, on, onCleanup, untrack, type Accessor } from 'solid-js';
import type { DeliveryStatus } from '../../graphql/generated/graphql';
import { useNow } from '../../lib/clock';
import { createGathered } from '../../lib/gathered';
import { useActivityStream } from '../activity/activity-stream';

const restMs = 2_000;
const families = ['delivery.', 'webhook.', 'retry_policy.'];

/**
 * Calls `changed` soon after deliveries or webhooks changed, at most once in two seconds however many did; as long as
 * its owner lives.
 */
export function followDeliveries(changed: () => void): void {
  const gathered = createGathered(changed, restMs);
  onCleanup(
    useActivityStream().listen(({ eventType }) => {
      if (families.some((family) => eventType.startsWith(family))) gathered();
    }),
  );
}

interface Waiting {
  readonly status: DeliveryStatus;
  /** Null also while it is being tried. */
  readonly nextAttemptAt: string | null;
}

/** Calls `changed` when tries that were waited for are due: a further failed try is no event of its own. */
export function followDueTries(
  deliveries: Accessor<readonly Waiting[]>,
  changed: () => void,
): void {
  const now = useNow();
  const isDue = ({ status, nextAttemptAt }: Waiting): boolean =>
    (status === 'PENDING' || status === 'RETRYING') &&
    (nextAttemptAt === null || Date.parse(nextAttemptAt) <= now());
  createEffect(
    on(
      now,
      () => {
        if (untrack(deliveries).some(isDue)) changed();
      },
      { defer: true },
    ),
  );
}
