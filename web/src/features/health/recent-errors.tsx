import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useFormat } from '../../i18n';
import { Card, EmptyState, RelativeTime } from '../../ui';
import type { HealthCheck } from './create-health';
import { useHealthMessages } from './health.messages';

/** The last checks that failed, with what the provider said and the way out. */
export function RecentErrors(props: { errors: readonly HealthCheck[]; providerKey: string }) {
  const t = useHealthMessages();
  const format = useFormat();
  const logs = () =>
    `/integrations/logs?status=error&date_range=7d&provider=${encodeURIComponent(props.providerKey)}`;
  return (
    <Card title={t().errors.title}>
      <Show
        when={props.errors.length > 0}
        fallback={<EmptyState title={t().errors.none} message={t().errors.noneWhy} />}
      >
        <ul class="divide-y divide-line text-sm">
          <For each={props.errors}>
            {(check) => (
              <li class="py-2 first:pt-0">
                <p class="flex flex-wrap gap-x-2 text-muted tabular-nums">
                  <RelativeTime at={check.checkedAt} side="start" />
                  <span>{t().errors.after(format.duration(check.latencyMs))}</span>
                </p>
                <p class="mt-0.5 break-words text-error-text">{check.message}</p>
                <Show when={check.hint}>
                  <p class="text-muted">{check.hint}</p>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <A
          href={logs()}
          class="mt-2 inline-block py-1 text-sm text-accent-text underline underline-offset-2"
        >
          {t().errors.logs}
        </A>
      </Show>
    </Card>
  );
}
