import { A } from '@solidjs/router';
import { createSignal, Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { Button, buttonClass, Icon, Spinner } from '../../ui';
import { useSession } from '../session';
import type { DashboardState } from './create-dashboard';
import { useDashboardMessages } from './dashboard.messages';
import { RefreshControl } from './refresh-control';

const CheckAllRun = lazy(() => import('./check-all-run'));

/** Checks everything now, and says how far it is. It keeps the focus meanwhile. */
function CheckAllButton() {
  const t = useDashboardMessages();
  const [busy, setBusy] = createSignal(false);
  const [progress, setProgress] = createSignal<{ done: number; total: number } | null>(null);
  const end = (): void => {
    setBusy(false);
    setProgress(null);
  };
  return (
    <>
      <Button size="sm" aria-disabled={busy()} class="tabular-nums" onClick={() => setBusy(true)}>
        <Show when={busy()} fallback={<Icon name="refresh" />}>
          <Spinner />
        </Show>
        <Show when={progress()} fallback={t().checkAll}>
          {(run) => t().checked(run().done, run().total)}
        </Show>
      </Button>
      <Suspense>
        <Show when={busy()}>
          <CheckAllRun onProgress={setProgress} onEnd={end} />
        </Show>
      </Suspense>
    </>
  );
}

/** How old the page is, and what can be done with all of it. */
export function Toolbar(props: { dashboard: DashboardState }) {
  const t = useDashboardMessages();
  const session = useSession();
  const canWrite = () => session.can('INTEGRATIONS_WRITE');
  return (
    <div class="mb-3 flex min-h-8 flex-wrap items-center gap-2">
      <RefreshControl dashboard={props.dashboard} />
      <div class="flex flex-wrap items-center gap-2">
        <Show when={canWrite()}>
          <CheckAllButton />
        </Show>
        <A href="/integrations/logs" class={buttonClass('secondary', 'sm')}>
          {t().viewLogs}
        </A>
        <Show when={canWrite()}>
          <A href="/marketplace" class={buttonClass('primary', 'sm')}>
            <Icon name="plus" />
            {t().add}
          </A>
        </Show>
      </div>
    </div>
  );
}
