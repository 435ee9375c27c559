import { Show } from 'solid-js';
import { createQuery } from '../../graphql';
import { RelativeTime } from '../../ui';
import { createHealthChanges } from '../health/create-health';
import { lastCheckQuery } from './integrations.documents';
import { useIntegrationsMessages } from './integrations.messages';

/** When the integration was last checked, by hand or by itself; it follows each check. */
export function LastCheck(props: { integrationId: string }) {
  const t = useIntegrationsMessages();
  const query = createQuery(lastCheckQuery, () => ({ id: props.integrationId }));
  createHealthChanges(
    () => props.integrationId,
    () => query.refetch(),
  );
  return (
    <Show when={query.data?.integrationHealth?.lastCheckedAt}>
      {(at) => (
        <div>
          <dt class="text-muted">{t().header.lastCheck}</dt>
          <dd>
            <RelativeTime at={at()} side="start" />
          </dd>
        </div>
      )}
    </Show>
  );
}
