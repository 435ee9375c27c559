import { createEffect, createMemo, on, onCleanup, onMount, type Accessor } from 'solid-js';
import { createQuery, takeIn, useGraphql, useLive, type RequestFailed } from '../../graphql';
import type {
  HealthCheckFieldsFragment,
  IntegrationHealthQuery,
} from '../../graphql/generated/graphql';
import { healthChangedSubscription, integrationHealthQuery } from './health.documents';

export type Health = NonNullable<IntegrationHealthQuery['integrationHealth']>;
export type HealthCheck = HealthCheckFieldsFragment;

/** How many bars the heartbeat has. */
export const barCount = 90;
const shownErrors = 5;
const gatherMs = 60;

/** The health of an integration on screen; it follows every check and every change. */
export interface HealthState {
  /** Undefined until the first answer; null when there is no such integration. */
  readonly health: Accessor<Health | null | undefined>;
  readonly error: Accessor<RequestFailed | undefined>;
  refetch(): void;
}

export function createHealth(id: Accessor<string>): HealthState {
  const query = createQuery(integrationHealthQuery, () => ({
    id: id(),
    bars: barCount,
    errors: shownErrors,
    broken: ['FAILED' as const],
  }));
  createHealthChanges(id, () => query.refetch());
  return {
    health: createMemo(() => query.data?.integrationHealth),
    error: () => query.error,
    refetch: () => query.refetch(),
  };
}

/** Calls `changed` soon after each check of the integration and each change of how it is checked. */
export function createHealthChanges(id: Accessor<string>, changed: () => void): void {
  const graphql = useGraphql();
  const live = useLive();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, gatherMs);
  };
  createEffect(
    on(live.state, (state, before) => {
      // What happened between the first question and the first connection was told to nobody.
      if (before === 'connecting' && state === 'live') tell();
    }),
  );
  onMount(() => {
    const stop = live.subscribe(
      healthChangedSubscription,
      () => ({}),
      ({ healthChanged }) => {
        if (healthChanged.integrationId !== id()) return;
        takeIn(graphql, healthChanged.integration);
        tell();
      },
    );
    onCleanup(stop);
  });
  onCleanup(() => clearTimeout(timer));
}
