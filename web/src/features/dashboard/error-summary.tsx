import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useNumbers } from '../../i18n';
import { Icon } from '../../ui';
import type { Dashboard } from './create-dashboard';
import { useDashboardMessages } from './dashboard.messages';
import { Flash } from './flash';
import { PartError } from './part-error';

const metrics = [
  { name: 'failed24h', href: '/integrations/logs?status=error&date_range=24h' },
  { name: 'pendingRetries', href: '/integrations/error-queue?tab=retries' },
  { name: 'deadLetters', href: '/integrations/error-queue?tab=dead' },
] as const;

/** Whether nothing is broken, waits or was given up, as things stand: what failed before and was mended is history. */
function isHealthyNow({ errorSummary: sum, alerts, headlines, offlineSince }: Dashboard): boolean {
  const { erp, edi, apiKeys, webhooks } = headlines;
  return (
    sum !== null &&
    sum.pendingRetries + sum.deadLetters === 0 &&
    alerts?.length === 0 &&
    offlineSince === null &&
    [erp, edi, apiKeys, webhooks].every((card) => card !== null && card.status !== 'ERROR')
  );
}

/** What failed, waits and gave up, each a way to its list; or that all is well, and what failed before it was. */
export function ErrorSummary(props: { dashboard: Dashboard; onRetry: () => void }) {
  const t = useDashboardMessages();
  const numbers = useNumbers();
  const isHealthy = () => isHealthyNow(props.dashboard);
  const shown = () =>
    metrics.filter(({ name }) => !isHealthy() || (props.dashboard.errorSummary?.[name] ?? 0) > 0);
  return (
    <Show
      when={props.dashboard.errorSummary}
      fallback={
        <PartError
          title={t().summary.failed}
          message={t().unavailable}
          onRetry={() => props.onRetry()}
        />
      }
    >
      {(summary) => (
        <div class="rounded-lg border border-line bg-raised" data-summary>
          <Show when={isHealthy()}>
            <p class="flex items-center gap-2 px-4 py-4 font-medium text-ok-text">
              <span class="grid size-6 place-items-center rounded-full border border-ok-line bg-ok-bg">
                <Icon name="check" />
              </span>
              {t().summary.healthy}
            </p>
          </Show>
          <Show when={shown().length > 0}>
            <ul class="divide-y divide-line" classList={{ 'border-t border-line': isHealthy() }}>
              <For each={shown()}>
                {({ name, href }) => (
                  <li>
                    <A
                      href={href}
                      class="flex min-h-11 items-center gap-3 px-4 hover:bg-sunken focus-visible:-outline-offset-2"
                    >
                      <span class="min-w-0 flex-1">{t().summary[name]}</span>
                      <span
                        class="text-lg font-semibold tabular-nums"
                        classList={{
                          'text-error-text':
                            !isHealthy() && summary()[name] > 0 && name !== 'pendingRetries',
                          'text-muted': isHealthy() || summary()[name] === 0,
                        }}
                      >
                        <Flash value={numbers.count(summary()[name])} />
                      </span>
                      <Icon name="chevron" class="text-muted" />
                    </A>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <Show when={props.dashboard.successRate24h}>
            {(rate) => (
              <dl class="flex flex-wrap justify-between gap-x-3 border-t border-line px-4 py-3 text-sm">
                <dt class="text-muted">{t().summary.successRate}</dt>
                <dd class="font-medium tabular-nums">
                  <Flash
                    value={
                      rate().percent === null
                        ? t().summary.nothing
                        : t().summary.rate(
                            numbers.percent(rate().percent ?? 0),
                            numbers.count(rate().succeeded),
                            numbers.count(rate().total),
                          )
                    }
                  />
                </dd>
              </dl>
            )}
          </Show>
        </div>
      )}
    </Show>
  );
}
