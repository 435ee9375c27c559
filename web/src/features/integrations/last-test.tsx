import { For, Match, Show, Switch } from 'solid-js';
import type { CheckFieldsFragment } from '../../graphql/generated/graphql';
import { useFormat } from '../../i18n';
import { Card, Notice, RelativeTime, StatusBadge, type Status } from '../../ui';
import { useIntegrationsMessages } from './integrations.messages';

const stepStatus: Readonly<Record<CheckFieldsFragment['outcome'], Status>> = {
  OK: 'SUCCESS',
  FAILED: 'ERROR',
  NOT_CHECKABLE: 'NOT_CHECKABLE',
};

/**
 * What a test sent and what came back: the last one by hand, with new settings or that changed the status. Checks that
 * find the same again have no details.
 */
export function LastTest(props: {
  check: CheckFieldsFragment | null;
  at: string | null;
  description: string;
}) {
  const t = useIntegrationsMessages();
  const format = useFormat();
  return (
    <Card title={t().lastTest.title}>
      <p class="mb-3 text-sm text-muted">
        {props.description}
        <Show when={props.at}>
          {(at) => (
            <>
              {' '}
              {t().lastTest.at} <RelativeTime at={at()} side="start" />.
            </>
          )}
        </Show>
      </p>
      <Switch fallback={<p class="text-sm text-muted">{t().lastTest.never}</p>}>
        <Match when={props.check}>
          {(check) => (
            <div class="grid gap-3">
              <Show when={check().outcome === 'FAILED'} fallback={<p>{check().message}</p>}>
                <Notice tone="error">
                  <p class="font-mono text-xs break-words whitespace-pre-wrap">{check().message}</p>
                  <Show when={check().hint}>
                    <p class="mt-1.5">{check().hint}</p>
                  </Show>
                </Notice>
              </Show>
              <ul class="divide-y divide-line text-sm">
                <For each={check().steps}>
                  {(step) => (
                    <li class="flex items-center gap-3 py-1.5">
                      <span class="min-w-0 flex-1">{step.name}</span>
                      <span class="text-muted tabular-nums">
                        {format.duration(step.durationMs)}
                      </span>
                      <StatusBadge status={stepStatus[step.outcome]} />
                    </li>
                  )}
                </For>
              </ul>
            </div>
          )}
        </Match>
      </Switch>
    </Card>
  );
}
