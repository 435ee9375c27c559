import { Show } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import { Card, ErrorState } from '../../ui';
import { percentOf } from './email-usage';
import { emailUsageQuery } from './messaging.documents';
import { useMessagingMessages } from './messaging.messages';

function UsageRow(props: { label: string; sent: number; limit: number | null }) {
  const t = useMessagingMessages();
  const percent = () => percentOf(props.sent, props.limit);
  return (
    <div class="grid grid-cols-[1fr_auto] items-baseline gap-x-4 py-2">
      <dt class="text-muted">{props.label}</dt>
      <dd class="tabular-nums">
        <Show
          when={props.limit}
          fallback={
            <>
              {t().usage.sent(props.sent)}, {t().usage.noLimit}
            </>
          }
        >
          {(limit) => (
            <>
              {t().usage.sentOf(props.sent, limit())} · {t().usage.percent(percent() ?? 0)}
            </>
          )}
        </Show>
      </dd>
      <Show when={props.limit !== null}>
        <dd
          class="col-span-full mt-1.5 h-1.5 overflow-hidden rounded-full bg-sunken"
          aria-hidden="true"
        >
          <div
            class="h-full rounded-full"
            classList={{
              'bg-accent': (percent() ?? 0) < 90,
              'bg-warn-solid': (percent() ?? 0) >= 90,
            }}
            style={{ width: `${Math.min(100, percent() ?? 0)}%` }}
          />
        </dd>
      </Show>
    </div>
  );
}

/** How much of its limits an integration has used; nothing for one that sends no e-mail. */
export function EmailUsageSection(props: { integrationId: string }) {
  const t = useMessagingMessages();
  const failureText = useFailureText();
  const query = createQuery(emailUsageQuery, () => ({ integrationId: props.integrationId }));
  return (
    <>
      <Show when={query.data?.emailUsage}>
        {(usage) => (
          <Card title={t().usage.title}>
            <dl class="divide-y divide-line text-sm">
              <UsageRow
                label={t().usage.thisHour}
                sent={usage().sentThisHour}
                limit={usage().hourlyLimit}
              />
              <UsageRow
                label={t().usage.today}
                sent={usage().sentToday}
                limit={usage().dailyLimit}
              />
            </dl>
            <p class="mt-1 text-sm text-muted">{t().usage.windows}</p>
          </Card>
        )}
      </Show>
      <Show when={!query.data && query.error}>
        {(error) => (
          <ErrorState
            title={t().usage.failed}
            message={failureText(error())}
            requestId={error().requestId}
            onRetry={() => query.refetch()}
          />
        )}
      </Show>
    </>
  );
}
