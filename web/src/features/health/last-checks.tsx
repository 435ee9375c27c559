import { For, Show } from 'solid-js';
import { useFormat } from '../../i18n';
import { RelativeTime, StatusBadge } from '../../ui';
import type { HealthCheck } from './create-health';
import { lookOfOutcome } from './health-look';
import { useHealthMessages } from './health.messages';

/** A few checks, newest first: when, what came of it, how long it took, and the words. */
export function LastChecks(props: { checks: readonly HealthCheck[] }) {
  const t = useHealthMessages();
  const format = useFormat();
  return (
    <Show
      when={props.checks.length > 0}
      fallback={<p class="text-sm text-muted">{t().troubleshoot.noChecks}</p>}
    >
      <ul class="divide-y divide-line text-sm">
        <For each={props.checks}>
          {(check) => (
            <li class="py-2 first:pt-0">
              <p class="flex flex-wrap items-center gap-x-3 gap-y-1">
                <StatusBadge
                  status={lookOfOutcome(check.outcome)}
                  word={t().outcomes[check.outcome]}
                />
                <RelativeTime at={check.checkedAt} side="start" />
                <span class="text-muted tabular-nums">{format.duration(check.latencyMs)}</span>
              </p>
              <Show when={check.message}>
                <p class="mt-0.5 text-muted">{check.message}</p>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
