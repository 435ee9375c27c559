import { createSignal, onCleanup, type Accessor } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { RequestFailed, useGraphql, useLive } from '../../graphql';
import type { DashboardFieldsFragment, DashboardQuery } from '../../graphql/generated/graphql';
import { createAutoRefresh, type AutoRefresh } from './create-auto-refresh';
import { dashboardChangedSubscription, dashboardQuery } from './dashboard.documents';
import { newEvents } from './new-events';

export type Dashboard = DashboardFieldsFragment;
export type DashboardRow = NonNullable<Dashboard['integrations']>[number];
export type DashboardEvent = NonNullable<Dashboard['recentActivity']>[number];
export type DashboardAlert = NonNullable<Dashboard['alerts']>[number];

/** The dashboard on screen. A part that could not be read is null; the others stand. */
export interface DashboardState {
  /** Undefined until the first answer. */
  data(): Dashboard | undefined;
  /** Why the last attempt brought nothing or not everything. */
  error(): RequestFailed | null;
  asking: Accessor<boolean>;
  /** It was known before it was asked for, as on the way back to the page. */
  atOnce: boolean;
  refresh(): Promise<void>;
  /** Whether an event or an alert came while one was looking. */
  isNew(id: string): boolean;
  auto: AutoRefresh;
}

const cacheKey = 'Dashboard';

/** Rows are told apart by their integration: `reconcile` knows what stays by its id. */
function withRowIds(dashboard: Dashboard): Dashboard {
  const integrations = dashboard.integrations?.map((row) => ({ ...row, id: row.integration.id }));
  return { ...dashboard, integrations: integrations ?? null };
}

const longestAnswerMs = 60_000;

/** A push may overtake the answer of a question that was asked before it. By more, the server's clock was set back. */
function isOvertaken(next: Dashboard, latest: Dashboard): boolean {
  const behindMs = Date.parse(latest.generatedAt) - Date.parse(next.generatedAt);
  return behindMs > 0 && behindMs < longestAnswerMs;
}

/**
 * Asks once, then follows the server's pushes; where those do not come, asks again by itself. `onEvents` is told how many
 * events came on top of the feed since.
 */
export function createDashboard(onEvents: (count: number) => void): DashboardState {
  const { send, cache, active } = useGraphql();
  const live = useLive();
  const [shown, setShown] = createStore<{ value?: Dashboard }>({});
  const [error, setError] = createSignal<RequestFailed | null>(null);
  const [asking, setAsking] = createSignal(false);
  const [fresh, setFresh] = createSignal<ReadonlySet<string>>(new Set());
  let latest: Dashboard | undefined;

  function notice(next: Dashboard): void {
    const events = newEvents(latest?.recentActivity, next.recentActivity);
    const known = new Set(latest?.alerts?.map(({ id }) => id));
    const alerts = latest?.alerts ? (next.alerts ?? []).filter(({ id }) => !known.has(id)) : [];
    if (events.length === 0 && alerts.length === 0) return;
    setFresh(new Set([...events, ...alerts].map(({ id }) => id)));
    if (events.length > 0) onEvents(events.length);
  }

  function take(next: Dashboard): void {
    if (latest && isOvertaken(next, latest)) return;
    notice(next);
    latest = next;
    cache.write(cacheKey, next);
    auto.arrived();
  }

  async function refresh(): Promise<void> {
    setAsking(true);
    try {
      take((await send(dashboardQuery, {})).dashboard);
      setError(null);
    } catch (thrown) {
      if (!(thrown instanceof RequestFailed)) throw thrown;
      setError(thrown);
      const answered = thrown.answered as DashboardQuery | null;
      if (answered?.dashboard) take(answered.dashboard);
    } finally {
      setAsking(false);
    }
  }

  const auto = createAutoRefresh(refresh);
  const show = (value: unknown): void =>
    setShown('value', reconcile(withRowIds(value as Dashboard), { key: 'id', merge: false }));
  const known = cache.read(cacheKey);
  if (known !== undefined) show(known);
  const ask = (): void => void refresh();
  active.add(ask);
  ask();
  onCleanup(cache.listen(cacheKey, show));
  onCleanup(() => active.delete(ask));
  onCleanup(
    live.subscribe(
      dashboardChangedSubscription,
      () => ({}),
      ({ dashboardChanged }) => {
        if (auto.paused()) return;
        setError(null);
        take(dashboardChanged);
      },
    ),
  );

  return {
    data: () => shown.value,
    error,
    asking,
    atOnce: known !== undefined,
    refresh,
    isNew: (id) => fresh().has(id),
    auto,
  };
}
