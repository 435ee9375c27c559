import { createEffect, For, Match, on, Switch } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import { useNow } from '../../lib/clock';
import { ErrorState, SkeletonList } from '../../ui';
import { followActivity } from '../activity/follow-activity';
import { createTitle } from '../shell';
import { FailoverList } from './failover-list';
import { failoverQuery } from './failover.documents';
import { useFailoverMessages } from './failover.messages';

const families = ['message.', 'failover.', 'integration.'];

/** The lists; they are asked for again when something was sent or changed, and with every tick of the page's clock. */
function createLists() {
  const query = createQuery(failoverQuery, () => ({}));
  const ask = (): void => query.refetch();
  followActivity(({ eventType }) => families.some((family) => eventType.startsWith(family)), ask);
  // The pause of an integration ends without an event.
  createEffect(on(useNow(), ask, { defer: true }));
  return query;
}

/** Who sends messages, in which order, and who takes over. */
export default function FailoverPage() {
  const t = useFailoverMessages();
  const failureText = useFailureText();
  createTitle(() => t().title);
  const query = createLists();
  return (
    <>
      <p class="mb-5 max-w-160 text-muted">{t().lead}</p>
      <Switch fallback={<SkeletonList count={2} class="h-48" />}>
        <Match when={query.data?.failover}>
          {(lists) => (
            <For each={lists()}>
              {(list) => <FailoverList list={list} refetch={() => query.refetch()} />}
            </For>
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
    </>
  );
}
