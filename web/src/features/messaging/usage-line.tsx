import { Show } from 'solid-js';
import { createQuery } from '../../graphql';
import { percentOf } from './email-usage';
import { emailUsageQuery } from './messaging.documents';
import { useMessagingMessages } from './messaging.messages';

/** What an integration has sent today, in a line; nothing for one that sends no e-mail. */
export function EmailUsageLine(props: { integrationId: string }) {
  const t = useMessagingMessages();
  const query = createQuery(emailUsageQuery, () => ({ integrationId: props.integrationId }));
  return (
    <Show when={query.data?.emailUsage}>
      {(usage) => (
        <p class="text-sm text-muted tabular-nums">
          {t().usage.current} {t().usage.sentToday(usage().sentToday)}
          <Show when={percentOf(usage().sentToday, usage().dailyLimit) !== null}>
            {' '}
            · {t().usage.ofDailyLimit(percentOf(usage().sentToday, usage().dailyLimit) ?? 0)}
          </Show>
        </p>
      )}
    </Show>
  );
}
