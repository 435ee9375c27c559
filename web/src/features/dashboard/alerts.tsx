import { A } from '@solidjs/router';
import { createSignal, For, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js';
import { Button, buttonClass, Icon, RelativeTime, StatusBadge } from '../../ui';
import { useIntegrationActions } from '../integrations';
import { useSession } from '../session';
import type { DashboardAlert } from './create-dashboard';
import { useAlertsMessages } from './alerts.messages';

// Nobody has asked yet why it is broken.
const TroubleshootDialog = lazy(() => import('../health/troubleshoot-dialog'));

const shownAtOnce = 3;
const flashMs = 1_200;

function AlertRow(props: { alert: DashboardAlert; fresh: boolean; onTroubleshoot: () => void }) {
  const t = useAlertsMessages();
  const session = useSession();
  const actions = useIntegrationActions();
  const integration = () => props.alert.integration;
  const logs = () =>
    `/integrations/logs?status=error&provider=${encodeURIComponent(integration().provider.key)}`;
  const about = (action: string) => t().about(action, integration().name);
  const [lit, setLit] = createSignal(props.fresh);
  onMount(() => {
    const timer = setTimeout(() => setLit(false), flashMs);
    onCleanup(() => clearTimeout(timer));
  });

  function reconnect(): void {
    const { id, name, version, status, provider } = integration();
    actions.run('reconnect', { id, name, version, status, providerKey: provider.key });
  }

  return (
    <li
      class="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3"
      classList={{ flash: lit() }}
      data-alert={integration().id}
    >
      <div class="min-w-0 flex-1 basis-80">
        <p class="flex flex-wrap items-center gap-x-2 gap-y-1">
          <StatusBadge status={integration().status} />
          <A
            href={`/integrations/${integration().id}`}
            class="font-semibold underline-offset-2 hover:underline"
          >
            {integration().name}
          </A>
          <span class="text-sm text-muted">
            <RelativeTime at={props.alert.since} side="start" />
          </span>
        </p>
        <p class="mt-1 line-clamp-3 text-error-text">{props.alert.message}</p>
        <Show when={props.alert.hint}>
          <p class="text-sm">{props.alert.hint}</p>
        </Show>
        <p class="text-sm">
          <span class="text-muted">{t().impact}:</span> {props.alert.impact}
        </p>
      </div>
      <div class="flex flex-wrap gap-2">
        <A href={logs()} class={buttonClass('secondary', 'sm')} aria-label={about(t().viewLogs)}>
          {t().viewLogs}
        </A>
        <Show when={session.can('INTEGRATIONS_WRITE')}>
          <Button size="sm" aria-label={about(t().reconnect)} onClick={reconnect}>
            {t().reconnect}
          </Button>
        </Show>
        <Button
          size="sm"
          aria-haspopup="dialog"
          aria-label={about(t().troubleshoot)}
          onClick={() => props.onTroubleshoot()}
        >
          {t().troubleshoot}
        </Button>
      </div>
    </li>
  );
}

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
              <AlertRow
                alert={alert}
                fresh={props.isNew(alert.id)}
                onTroubleshoot={() => setAsking(alert.integration.id)}
              />
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
