import { Show } from 'solid-js';
import type { ConnectionState } from '../../graphql';
import { useFormat } from '../../i18n';
import { useShellMessages } from './shell.messages';

/** Whether what is shown follows the server, and when it was last heard. */
export function LiveDot(props: { state: ConnectionState; lastUpdate: number | null }) {
  const t = useShellMessages();
  const format = useFormat();
  const state = () => t().live[props.state];
  const heard = () =>
    props.lastUpdate === null
      ? t().live.notHeard
      : t().live.lastUpdate(format.exactTime(props.lastUpdate));
  return (
    <span
      class="exact-time inline-flex items-center gap-1.5 rounded-sm px-1 text-sm text-muted"
      data-exact={heard()}
      tabindex="0"
      role="img"
      aria-label={`${state()}. ${heard()}`}
    >
      <svg viewBox="0 0 12 12" class="size-3" aria-hidden="true">
        <Show
          when={props.state === 'live'}
          fallback={
            <circle
              cx="6"
              cy="6"
              r="4"
              fill="none"
              stroke="currentColor"
              stroke-width="2"
              classList={{
                'text-error-solid': props.state === 'offline',
                'text-warn-solid animate-pulse': props.state !== 'offline',
              }}
            />
          }
        >
          <circle cx="6" cy="6" r="4" fill="currentColor" class="text-ok-solid" />
        </Show>
      </svg>
      <span class="max-sm:sr-only">{state()}</span>
    </span>
  );
}
