import { Match, Show, Suspense, Switch } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { useFailureText } from '../../graphql';
import { createStages } from '../../lib/gradual';
import { ErrorState, Notice, RelativeTime, Skeleton, useToasts } from '../../ui';
import { createTitle } from '../shell';
import { createDashboard, type Dashboard, type DashboardState } from './create-dashboard';
import { createEventToasts } from './create-event-toasts';
import { DashboardSkeleton, FeedSkeleton, TotalsSkeleton } from './dashboard-skeleton';
import { useDashboardMessages } from './dashboard.messages';
import { ErrorSummary } from './error-summary';
import { Feed } from './feed';
import { Headlines } from './headlines';
import { IntegrationsSection } from './integrations-section';
import { PartError } from './part-error';
import { Toolbar } from './toolbar';
import { Totals } from './totals';
import { TrafficSection } from './traffic-section';

// Most of the time there is none.
const Alerts = lazy(() => import('./alerts'));
// Once, at first.
const NothingInstalled = lazy(() => import('./nothing-installed'));

const feedLength = 20;

function Offline(props: { since: string }) {
  const t = useDashboardMessages();
  return (
    <div class="mb-4">
      <Notice tone="warn">
        <p class="font-medium">
          {t().offline} <RelativeTime at={props.since} side="start" />
        </p>
        <p>{t().offlineMeans}</p>
      </Notice>
    </div>
  );
}

interface PartsProps {
  readonly data: Dashboard;
  readonly state: DashboardState;
}

/** The integrations that are broken, where there are any. */
function AlertsPart(props: PartsProps) {
  const t = useDashboardMessages();
  return (
    <Show
      when={props.data.alerts}
      fallback={
        <PartError
          class="mb-4"
          title={t().alertsFailed}
          message={t().unavailable}
          onRetry={() => void props.state.refresh()}
        />
      }
    >
      {(alerts) => (
        <Show when={alerts().length > 0}>
          <Suspense fallback={<Skeleton class="mb-4 h-36 rounded-lg" />}>
            <Alerts alerts={alerts()} isNew={(id) => props.state.isNew(id)} />
          </Suspense>
        </Show>
      )}
    </Show>
  );
}

/** The feed, with the error summary and the message traffic beside it. */
function Happenings(props: PartsProps & { stage: (stage: number) => boolean }) {
  const t = useDashboardMessages();
  const retry = (): void => void props.state.refresh();
  return (
    <div class="grid items-start gap-5 md:grid-cols-[minmax(0,1fr)_18rem] md:grid-rows-[auto_1fr]">
      <Show when={props.stage(3)} fallback={<FeedSkeleton />}>
        <Feed
          events={props.data.recentActivity}
          isNew={(id) => props.state.isNew(id)}
          atOnce={props.state.atOnce}
          onRetry={retry}
        />
      </Show>
      <section class="min-w-0 max-md:order-first" aria-labelledby="errors">
        <h2 id="errors" class="mb-2 flex min-h-8 items-center text-lg font-semibold">
          {t().summary.title}
        </h2>
        <Show when={props.stage(2)} fallback={<Skeleton class="h-43 rounded-lg" />}>
          <ErrorSummary dashboard={props.data} onRetry={retry} />
        </Show>
      </section>
      <Show when={props.stage(4) && props.data.totals?.total !== 0}>
        <TrafficSection asOf={props.data.generatedAt} />
      </Show>
    </div>
  );
}

function Parts(props: PartsProps) {
  const retry = (): void => void props.state.refresh();
  const isEmpty = () => props.data.totals?.total === 0;
  // Drawn as one, they would hold up a phone for half a second.
  const stage = createStages(4, props.state.atOnce);
  return (
    <>
      <Show when={props.data.offlineSince}>{(since) => <Offline since={since()} />}</Show>
      <AlertsPart data={props.data} state={props.state} />
      <Headlines headlines={props.data.headlines} onRetry={retry} />
      <Show when={stage(1)} fallback={<TotalsSkeleton />}>
        <Suspense fallback={<TotalsSkeleton />}>
          <Show when={!isEmpty()} fallback={<NothingInstalled />}>
            <Totals totals={props.data.totals} onRetry={retry} />
          </Show>
        </Suspense>
      </Show>
      <Happenings data={props.data} state={props.state} stage={stage} />
      <Show when={stage(4) && !isEmpty()}>
        <IntegrationsSection
          rows={props.data.integrations}
          alerts={props.data.alerts}
          total={props.data.totals?.total ?? props.data.integrations?.length ?? 0}
          onRetry={retry}
        />
      </Show>
    </>
  );
}

/** What is broken, since when and what to do; and how everything stands. */
export default function DashboardPage() {
  const t = useDashboardMessages();
  const failureText = useFailureText();
  const toasts = useToasts();
  createTitle(() => t().title);
  const tell = createEventToasts((count) => {
    const message = count < feedLength ? t().newEvents(count) : t().manyEvents(count);
    toasts.show({ tone: 'info', message });
  });
  const dashboard = createDashboard(tell);
  return (
    <>
      <Toolbar dashboard={dashboard} />
      <Switch fallback={<DashboardSkeleton />}>
        <Match when={dashboard.data()}>{(data) => <Parts data={data()} state={dashboard} />}</Match>
        <Match when={dashboard.error()}>
          {(error) => (
            <ErrorState
              title={t().failed}
              message={failureText(error())}
              requestId={error().requestId}
              onRetry={() => void dashboard.refresh()}
            />
          )}
        </Match>
      </Switch>
    </>
  );
}
