import { Navigate, useIsRouting } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import { ErrorState, SkeletonList } from '../../ui';
import { useSession } from '../session';
import { createTitle } from '../shell';
import { FirstRun } from './first-run';
import { anyIntegrationQuery, homeQuery } from './home.documents';
import { useHomeMessages } from './home.messages';
import { Overview } from './overview';

/** What is installed, or what to do first. */
function Start() {
  const t = useHomeMessages();
  const failureText = useFailureText();
  const query = createQuery(homeQuery, () => ({}));
  return (
    <Switch fallback={<SkeletonList count={3} class="h-28" />}>
      <Match when={query.data}>
        {(data) => (
          <Show
            when={data().integrations.nodes.length > 0}
            fallback={<FirstRun providers={data().providers} />}
          >
            <Overview integrations={data().integrations.nodes} providers={data().providers} />
          </Show>
        )}
      </Match>
      <Match when={query.error}>
        {(error) => (
          <ErrorState
            title={t().failed}
            message={failureText(error())}
            requestId={error().requestId}
            onRetry={() => query.refetch()}
          />
        )}
      </Match>
    </Switch>
  );
}

/** Goes on to the dashboard as soon as there is something to see on it. */
function OnToDashboard() {
  const query = createQuery(anyIntegrationQuery, () => ({}));
  // Whoever is on the way elsewhere already is not called back.
  const isLeaving = useIsRouting();
  return (
    <Switch fallback={<SkeletonList count={3} class="h-28" />}>
      <Match when={query.data?.integrations.nodes.length && !isLeaving()}>
        <Navigate href="/integrations/dashboard" state={{ ledOn: true }} />
      </Match>
      <Match when={query.data?.integrations.nodes.length === 0 || query.error}>
        <Start />
      </Match>
    </Switch>
  );
}

/** Where one arrives: the first steps, then how it stands. */
export default function HomePage() {
  const t = useHomeMessages();
  const session = useSession();
  createTitle(() => t().title);
  return (
    <Show when={session.can('HEALTH_READ')} fallback={<Start />}>
      <OnToDashboard />
    </Show>
  );
}
