import { For, Show } from 'solid-js';
import { useFormat } from '../../i18n';
import { StatusBadge } from '../../ui';
import { useActivityMessages } from './activity.messages';
import type { ActivityDetail } from './activity-detail';

const most = 20;
const dot =
  'relative before:absolute before:top-1.5 before:-left-5.25 before:size-2 before:rounded-full';

/** The tries of an event that was tried again: the earlier ones failed, the last one is the event itself. */
export function Attempts(props: { event: ActivityDetail }) {
  const t = useActivityMessages();
  const format = useFormat();
  const earlier = () => {
    const count = props.event.retryCount;
    const first = Math.max(1, count + 1 - most);
    return Array.from({ length: count + 1 - first }, (_, index) => first + index);
  };
  const last = () =>
    [
      format.exactTime(Date.parse(props.event.createdAt)),
      props.event.durationMs === null ? null : format.duration(props.event.durationMs),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Show when={props.event.retryCount > 0}>
      <section>
        <h3 class="mb-1.5 text-xs font-medium text-muted">{t().event.attempts}</h3>
        <ol class="ms-1.5 grid gap-2 border-s border-line ps-4 text-sm">
          <For each={earlier()}>
            {(number) => (
              <li class={`${dot} before:bg-error-solid`}>
                {t().event.attempt(number)} · {t().event.attemptFailed}
              </li>
            )}
          </For>
          <li
            class={`${dot} flex flex-wrap items-center gap-x-2 gap-y-1 tabular-nums before:top-2 before:bg-edge`}
          >
            {t().event.attempt(props.event.retryCount + 1)}
            <StatusBadge status={props.event.status} />
            <span class="text-muted">{last()}</span>
          </li>
        </ol>
      </section>
    </Show>
  );
}
