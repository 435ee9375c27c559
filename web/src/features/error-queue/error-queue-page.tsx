import { A, useSearchParams } from '@solidjs/router';
import { useNumbers } from '../../i18n';
import { createQuery } from '../../graphql';
import { buttonClass, EmptyState } from '../../ui';
import { Tabs, type Tab } from '../../ui/overlays';
import { ActivityList } from '../activity/activity-list';
import { followActivity } from '../activity/follow-activity';
import { createTitle } from '../shell';
import { errorSummaryQuery } from './error-queue.documents';
import { useErrorQueueMessages } from './error-queue.messages';

const dayMs = 86_400_000;
const names = ['failed', 'retries', 'dead'] as const;
type Name = (typeof names)[number];

function createCounts() {
  const query = createQuery(errorSummaryQuery, () => ({}));
  followActivity(
    () => true,
    () => query.refetch(),
  );
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

function Failed() {
  const t = useErrorQueueMessages();
  const filter = {
    statuses: ['ERROR' as const],
    from: new Date(Date.now() - dayMs).toISOString(),
  };
  return (
    <>
      <div class="mb-3 flex flex-wrap items-center justify-between gap-2">
        <p class="max-w-160 text-sm text-muted">{t().failed.lead}</p>
        <A
          href="/integrations/logs?status=error&date_range=24h"
          class={buttonClass('secondary', 'sm')}
        >
          {t().failed.logs}
        </A>
      </div>
      <ActivityList
        filter={() => filter}
        pageSize={100}
        empty={<EmptyState title={t().failed.none} message={t().failed.noneWhy} />}
      />
    </>
  );
}

/** Deliveries, which are made by a later version: how many there are, and what will stand here. */
function Deliveries(props: { name: 'retries' | 'dead'; count: number | null }) {
  const t = useErrorQueueMessages();
  const numbers = useNumbers();
  const some = () => (props.count ?? 0) > 0;
  return (
    <EmptyState
      title={some() ? t()[props.name].some(numbers.count(props.count ?? 0)) : t()[props.name].none}
      message={some() ? t().later : t()[props.name].noneWhy}
    />
  );
}

/** What failed, and what waits to be tried again. */
export default function ErrorQueuePage() {
  const t = useErrorQueueMessages();
  const numbers = useNumbers();
  createTitle(() => t().title);
  const [search, setSearch] = useSearchParams();
  const count = createCounts();
  const bodies: Readonly<Record<Name, Tab['body']>> = {
    failed: () => <Failed />,
    retries: () => <Deliveries name="retries" count={count('retries')} />,
    dead: () => <Deliveries name="dead" count={count('dead')} />,
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
    <Tabs
      label={t().views}
      value={tab()}
      onChange={(value) =>
        setSearch(
          { tab: value === 'failed' ? undefined : value, open: undefined },
          { replace: true, scroll: false },
        )
      }
      tabs={tabs}
    />
  );
}
