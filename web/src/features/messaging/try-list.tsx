import { For, Show } from 'solid-js';
import type { MessageTryOutcome } from '../../graphql/generated/graphql';
import { useFormat } from '../../i18n';
import { StatusBadge, type Status } from '../../ui';
import type { Message } from './create-send';
import { useSendMessages } from './send.messages';

const looks: Readonly<Record<MessageTryOutcome, Status>> = {
  SENT: 'SUCCESS',
  FAILED: 'ERROR',
  UNKNOWN: 'WARNING',
  LIMIT_REACHED: 'WARNING',
  SKIPPED: 'DISABLED',
};

/** Which integrations were asked to send a message, and what each said. */
export function TryList(props: { tries: Message['tries'] }) {
  const t = useSendMessages();
  const format = useFormat();
  return (
    <ol class="divide-y divide-line rounded-sm border border-line" aria-label={t().tries}>
      <For each={props.tries}>
        {(one, index) => (
          <li class="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 px-3 py-2 text-sm" data-try>
            <span aria-hidden="true" class="pt-0.5 font-semibold text-muted tabular-nums">
              {index() + 1}
            </span>
            <div class="min-w-0">
              <p class="flex flex-wrap items-center gap-x-2 gap-y-1">
                <span class="min-w-0 flex-1 font-medium wrap-anywhere">{one.integrationName}</span>
                <span class="text-muted tabular-nums">{format.duration(one.durationMs)}</span>
                <StatusBadge status={looks[one.outcome]} word={t().outcomes[one.outcome]} />
              </p>
              <Show
                when={one.skipReason}
                fallback={
                  <Show when={one.error}>
                    <p class="mt-1 font-mono text-xs wrap-anywhere whitespace-pre-wrap">
                      {one.error}
                    </p>
                  </Show>
                }
              >
                {(reason) => (
                  <p class="mt-1">{t().skipped({ code: reason(), message: one.error ?? '' })}</p>
                )}
              </Show>
              <Show when={one.hint}>
                <p class="mt-1 text-muted">{one.hint}</p>
              </Show>
            </div>
          </li>
        )}
      </For>
    </ol>
  );
}
