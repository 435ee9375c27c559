import { A } from '@solidjs/router';
import { buttonClass, EmptyState } from '../../ui';
import { useSession } from '../session';
import { useDashboardMessages } from './dashboard.messages';

/** What the dashboard says before there is an integration. */
export default function NothingInstalled() {
  const t = useDashboardMessages();
  const session = useSession();
  return (
    <div class="mb-5">
      <EmptyState
        title={t().empty.title}
        message={session.can('INTEGRATIONS_WRITE') ? t().empty.message : t().empty.readOnly}
        action={
          <A href="/marketplace" class={buttonClass('primary')}>
            {t().empty.action}
          </A>
        }
      />
    </div>
  );
}
