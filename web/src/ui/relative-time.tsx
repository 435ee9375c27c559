import { createMemo } from 'solid-js';
import { useFormat } from '../i18n';
import { useNow } from '../lib/clock';
import { useExactTime } from './exact-time';

/**
 * A time in words; the exact one on hover and focus. Inside of another control set `inside`: the control's
 * focus shows it then, and there is no second tab stop.
 */
export function RelativeTime(props: { at: string; inside?: boolean; side?: 'start' | 'end' }) {
  const format = useFormat();
  const exactTime = useExactTime();
  const now = useNow();
  const then = createMemo(() => Date.parse(props.at));
  return (
    <time
      class="exact-time rounded-sm whitespace-nowrap tabular-nums"
      dateTime={props.at}
      data-exact={exactTime(then())}
      data-side={props.side}
      tabindex={props.inside ? undefined : 0}
    >
      {format.relativeTime(then(), now())}
    </time>
  );
}
