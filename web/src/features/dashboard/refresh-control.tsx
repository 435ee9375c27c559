import { createSignal, onCleanup, Show } from 'solid-js';
import { useLocale } from '../../i18n';
import { IconButton } from '../../ui';
import { useExactTime } from '../../ui/exact-time';
import type { DashboardState } from './create-dashboard';
import { useDashboardMessages } from './dashboard.messages';

const tickMs = 1_000;
/** In steps of so many seconds, so that it is read rather than watched. */
const stepSeconds = 5;

/** How old what one sees is, and the switch for its updates. */
export function RefreshControl(props: { dashboard: DashboardState }) {
  const t = useDashboardMessages();
  const exactTime = useExactTime();
  const { locale } = useLocale();
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), tickMs);
  onCleanup(() => clearInterval(timer));
  const auto = () => props.dashboard.auto;
  const age = (at: number): string => {
    const seconds = Math.floor((now() - at) / 1_000 / stepSeconds) * stepSeconds;
    if (seconds < stepSeconds) return t().refresh.now;
    const words = new Intl.RelativeTimeFormat(locale(), { style: 'narrow' });
    const time =
      seconds < 60
        ? words.format(-seconds, 'second')
        : words.format(-Math.floor(seconds / 60), 'minute');
    return t().refresh.ago(time);
  };
  return (
    <div class="me-auto flex items-center gap-1 text-sm text-muted">
      <IconButton
        icon={auto().paused() ? 'play' : 'pause'}
        label={auto().paused() ? t().refresh.resume : t().refresh.pause}
        onClick={() => (auto().paused() ? auto().resume() : auto().pause())}
      />
      <span class="tabular-nums">
        <Show when={auto().paused()}>
          <strong class="font-medium text-warn-text">{t().refresh.paused}</strong>
          {' · '}
        </Show>
        <Show when={auto().updatedAt()} fallback={t().refresh.never}>
          {(at) => (
            <span class="exact-time" data-exact={exactTime(at())} data-side="start">
              {age(at())}
            </span>
          )}
        </Show>
        <Show when={props.dashboard.error()?.answered === null && !auto().paused()}>
          {' · '}
          <span class="text-warn-text">{t().refresh.failed}</span>
        </Show>
      </span>
    </div>
  );
}
