import { useSearchParams } from '@solidjs/router';
import { createEffect, on, Show } from 'solid-js';
import { refetchAll, createQuery, useGraphql } from '../../graphql';
import { useNumbers } from '../../i18n';
import { useNow } from '../../lib/clock';
import { Tabs, type Tab } from '../../ui/overlays';
import { followActivity } from '../activity/follow-activity';
import { createTitle } from '../shell';
import { createBulkActions } from './create-bulk-actions';
import { errorSummaryQuery } from './error-queue.documents';
import { useErrorQueueMessages } from './error-queue.messages';
import { FailedEvents } from './failed-events';
import { QueueTabBody } from './queue-tab';
import { ReplayProgress } from './replay-progress';

const names = ['failed', 'retries', 'dead'] as const;
type Name = (typeof names)[number];

function createCounts() {
  const query = createQuery(errorSummaryQuery, () => ({}));
  const ask = () => query.refetch();
  followActivity(() => true, ask);
  // Where events never pause, nothing tells that they did.
  createEffect(on(useNow(), ask, { defer: true }));
  return (name: Name): number | null => {
    const summary = query.data?.dashboard.errorSummary;
    if (!summary) return null;
    const counts = {
      failed: summary.failed24h,
      retries: summary.pendingRetries,
      dead: summary.deadLetters,
    };
    return counts[name];
  };
}

/** Which replay is watched, in the URL (`replay=rpl_…`): it goes on where one comes back to. */
function createWatched() {
  const [search, setSearch] = useSearchParams();
  return {
    replay: (): string | null => {
      const id = search['replay'];
      return typeof id === 'string' && id !== '' ? id : null;
    },
    watch: (id: string | null) =>
      setSearch({ replay: id ?? undefined }, { replace: true, scroll: false }),
  };
}

/** What failed, and what waits to be tried again. */
export default function ErrorQueuePage() {
  const t = useErrorQueueMessages();
  const numbers = useNumbers();
  const graphql = useGraphql();
  createTitle(() => t().title);
  const [search, setSearch] = useSearchParams();
  const count = createCounts();
  const { replay, watch } = createWatched();
  const actions = createBulkActions(watch);
  const bodies: Readonly<Record<Name, Tab['body']>> = {
    failed: () => <FailedEvents />,
    retries: () => <QueueTabBody tab="retries" count={count('retries')} actions={actions} />,
    dead: () => <QueueTabBody tab="dead" count={count('dead')} actions={actions} />,
  };
  // Made once: a new count is a new label, not a new view.
  const tabs = names.map((name): Tab => ({
    value: name,
    get label() {
      const known = count(name);
      const label = t().tabs[name];
      return known === null ? label : t().withCount(label, numbers.count(known));
    },
    body: bodies[name],
  }));
  const tab = () => names.find((name) => name === search['tab']) ?? 'failed';
  return (
    <>
      <Show when={replay()} keyed>
        {(id) => (
          <ReplayProgress id={id} onEnded={() => refetchAll(graphql)} onClose={() => watch(null)} />
        )}
      </Show>
      <Tabs
        label={t().views}
        value={tab()}
        // Each has statuses of its own; the other filters go along.
        onChange={(value) =>
          setSearch(
            { tab: value === 'failed' ? undefined : value, open: undefined, status: undefined },
            { replace: true, scroll: false },
          )
        }
        tabs={tabs}
      />
    </>
  );
}
