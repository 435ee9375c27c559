import { A } from '@solidjs/router';
import { buttonClass, EmptyState } from '../../ui';
import { ActivityList } from '../activity/activity-list';
import { useErrorQueueMessages } from './error-queue.messages';

const dayMs = 86_400_000;

/** What failed in 24 hours, with Retry now where that means something. */
export function FailedEvents() {
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
