import { createSignal, For, Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { Button, Icon } from '../../ui';
import { AlertRow } from './alert-row';
import { useAlertsMessages } from './alerts.messages';
import type { DashboardAlert } from './create-dashboard';

// Nobody has asked yet why it is broken.
const TroubleshootDialog = lazy(() => import('../health/troubleshoot-dialog'));

const shownAtOnce = 3;

/** What is broken, since when, what that means, and the ways out. */
export default function Alerts(props: {
  alerts: readonly DashboardAlert[];
  isNew: (id: string) => boolean;
}) {
  const t = useAlertsMessages();
  const [all, setAll] = createSignal(false);
  const [asking, setAsking] = createSignal<string | null>(null);
  const shown = () => (all() ? props.alerts : props.alerts.slice(0, shownAtOnce));
  return (
    <>
      <section
        aria-labelledby="alerts"
        class="mb-4 overflow-clip rounded-lg border border-error-line bg-raised"
      >
        <h2
          id="alerts"
          class="flex items-center gap-2 border-b border-error-line bg-error-bg px-4 py-2 text-base font-semibold text-error-text"
        >
          <Icon name="warning" />
          {t().title}
          <span class="font-normal tabular-nums">{props.alerts.length}</span>
        </h2>
        <ul class="divide-y divide-line">
          <For each={shown()}>
            {(alert) => (
              <AlertRow alert={alert} fresh={props.isNew(alert.id)} onTroubleshoot={setAsking} />
            )}
          </For>
        </ul>
        <Show when={!all() && props.alerts.length > shownAtOnce}>
          <div class="border-t border-line px-4 py-2">
            <Button size="sm" variant="ghost" onClick={() => setAll(true)}>
              {t().all(props.alerts.length)}
            </Button>
          </div>
        </Show>
      </section>
      <Suspense>
        <Show when={asking()} keyed>
          {(id) => <TroubleshootDialog integrationId={id} onClose={() => setAsking(null)} />}
        </Show>
      </Suspense>
    </>
  );
}
