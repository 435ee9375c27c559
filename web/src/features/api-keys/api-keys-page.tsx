import { useNumbers } from '../../i18n';
import { createQuery } from '../../graphql';
import { buttonClass, Icon } from '../../ui';
import { Preview, type PreviewFact } from '../connections/preview';
import { createTitle } from '../shell';
import { apiKeysCardQuery } from './api-keys.documents';
import { useApiKeysMessages } from './api-keys.messages';

/** The organization's API keys: how many there are and how much they are used. */
export default function ApiKeysPage() {
  const t = useApiKeysMessages();
  const numbers = useNumbers();
  createTitle(() => t().title);
  const query = createQuery(apiKeysCardQuery, () => ({}));
  const card = () => query.data?.dashboard.headlines?.apiKeys;
  const counts = () => {
    const found = card();
    if (!found) return null;
    const { status, activeKeys, requests24h, rateLimitUsage } = found;
    const usage = rateLimitUsage === null ? t().noKeys : numbers.percent(rateLimitUsage);
    const facts: PreviewFact[] = [
      { label: t().activeKeys, value: numbers.count(activeKeys) },
      { label: t().requests, value: numbers.count(requests24h) },
      { label: t().usage, value: usage },
    ];
    return { status, facts };
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
      planned={[t().plans.list, t().plans.make, t().plans.limits]}
      todayTitle={t().today}
      today={
        <div class="grid gap-3">
          <p>{t().graphiql}</p>
          <p>{t().reports}</p>
          {/* Not a page of the web app: it takes a full load. */}
          <a href="/graphiql" target="_self" class={`${buttonClass()} justify-self-start`}>
            {t().openGraphiql}
            <Icon name="external" />
          </a>
        </div>
      }
    />
  );
}
