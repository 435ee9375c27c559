import { A } from '@solidjs/router';
import { useNumbers } from '../../i18n';
import { createQuery } from '../../graphql';
import { buttonClass, Icon } from '../../ui';
import { Preview, type PreviewFact } from '../connections/preview';
import { createTitle } from '../shell';
import { webhooksCardQuery } from './webhooks.documents';
import { useWebhooksMessages } from './webhooks.messages';

/** The organization's webhooks: how many there are and how their deliveries go. */
export default function WebhooksPage() {
  const t = useWebhooksMessages();
  const numbers = useNumbers();
  createTitle(() => t().title);
  const query = createQuery(webhooksCardQuery, () => ({}));
  const card = () => query.data?.dashboard.headlines?.webhooks;
  const counts = () => {
    const found = card();
    if (!found) return null;
    const { percent, succeeded, total } = found.deliveries24h;
    const rate =
      percent === null
        ? t().noDeliveries
        : t().rateOf(numbers.percent(percent), numbers.count(succeeded), numbers.count(total));
    const facts: PreviewFact[] = [
      { label: t().active, value: numbers.count(found.activeWebhooks) },
      { label: t().rate, value: rate },
      { label: t().failing, value: numbers.count(found.failedDeliveries) },
    ];
    return { status: found.status, facts };
  };
  return (
    <Preview
      lead={t().lead}
      now={t().now}
      statusLabel={t().status}
      counts={counts()}
      loading={query.loading}
      failed={{ title: t().failed, message: t().failedWhy }}
      onRetry={() => query.refetch()}
      plannedTitle={t().planned}
      planned={[t().plans.list, t().plans.story, t().plans.test]}
      todayTitle={t().today}
      today={
        <div class="grid gap-3">
          <p>{t().live}</p>
          <div class="flex flex-wrap gap-2">
            {/* Not a page of the web app: it takes a full load. */}
            <a href="/schema.graphql" target="_self" class={buttonClass()}>
              {t().schema}
              <Icon name="external" />
            </a>
            <A href="/integrations/logs" class={buttonClass()}>
              {t().logs}
            </A>
          </div>
        </div>
      }
    />
  );
}
