import { Show } from 'solid-js';
import type { ConnectionState } from '../../graphql';
import { useFormat } from '../../i18n';
import { useNow } from '../../lib/clock';
import { useExactTime } from '../../ui/exact-time';
import { useShellMessages } from './shell.messages';

/** Whether what is shown follows the server, and when it was last heard. */
export function LiveDot(props: { state: ConnectionState; lastUpdate: number | null }) {
  const t = useShellMessages();
  const format = useFormat();
  const exactTime = useExactTime();
  const now = useNow();
  const state = () => t().live[props.state];
  const heard = () => {
    const at = props.lastUpdate;
    if (at === null) return t().live.notHeard;
    return t().live.lastUpdate(exactTime(at) ?? format.relativeTime(at, now()));
  };
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
