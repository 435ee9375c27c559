import { Match, Switch } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import { ErrorState, SkeletonList } from '../../ui';
import { createTitle } from '../shell';
import { FirstRun } from './first-run';
import { homeQuery } from './home.documents';
import { useHomeMessages } from './home.messages';
import { Overview } from './overview';

/** What to do first; and once something is connected, how it stands. */
export default function HomePage() {
  const t = useHomeMessages();
  const failureText = useFailureText();
  createTitle(() => t().title);
  const query = createQuery(homeQuery, () => ({}));
  return (
    <Switch fallback={<SkeletonList count={3} class="h-28" />}>
      <Match when={query.data}>
        {(data) => (
          <Switch fallback={<Overview integrations={data().integrations.nodes} />}>
            <Match when={data().integrations.nodes.length === 0}>
              <FirstRun providers={data().providers} />
            </Match>
          </Switch>
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
