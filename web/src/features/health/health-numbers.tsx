import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js';
import { useFormat, useLocale } from '../../i18n';
import type { Health } from './create-health';
import { useHealthMessages } from './health.messages';
import { percentText } from './percent-text';

const flashMs = 900;

function Tile(props: { label: string; value: string | null; base: string; tone?: string }) {
  const t = useHealthMessages();
  const [changed, setChanged] = createSignal(false);
  createEffect(
    on(
      () => props.value,
      () => {
        setChanged(true);
        const timer = setTimeout(() => setChanged(false), flashMs);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return (
    <div class="min-w-0 bg-raised p-3" classList={{ flash: changed() }}>
      <dt class="text-sm text-muted">{props.label}</dt>
      <dd class="mt-0.5">
        <Show when={props.value} fallback={<span class="text-muted">{t().numbers.none}</span>}>
          {(value) => (
            <>
              <span class={`block text-xl font-semibold tabular-nums ${props.tone ?? ''}`}>
                {value()}
              </span>
              <span class="text-xs text-muted tabular-nums">{props.base}</span>
            </>
          )}
        </Show>
      </dd>
    </div>
  );
}

/** Uptime, response time and error rate, each with what it is counted from. */
export function HealthNumbers(props: { health: Health }) {
  const t = useHealthMessages();
  const format = useFormat();
  const { locale } = useLocale();
  const percent = (ratio: number | null) => (ratio === null ? null : percentText(ratio, locale()));
  const count = (value: number) => value.toLocaleString(locale());
  const time = (ms: number | null) => (ms === null ? null : format.duration(ms));
  const base = ({ ok, failed }: Health['uptime24h']) =>
    t().numbers.of(count(ok), count(ok + failed));
  const day = () => props.health.uptime24h;
  const errors = () => t().numbers.of(count(day().failed), count(day().ok + day().failed));
  return (
    <dl
      aria-label={t().numbers.label}
      class="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line md:grid-cols-3 xl:grid-cols-6"
    >
      <Tile label={t().numbers.uptime24h} value={percent(day().ratio)} base={base(day())} />
      <Tile
        label={t().numbers.uptime7d}
        value={percent(props.health.uptime7d.ratio)}
        base={base(props.health.uptime7d)}
      />
      <Tile
        label={t().numbers.uptime30d}
        value={percent(props.health.uptime30d.ratio)}
        base={base(props.health.uptime30d)}
      />
      <Tile
        label={t().numbers.median}
        value={time(props.health.responseTime24h.p50Ms)}
        base={t().numbers.checks(props.health.responseTime24h.checks)}
      />
      <Tile
        label={t().numbers.slow}
        value={time(props.health.responseTime24h.p95Ms)}
        base={t().numbers.slowWhy}
      />
      <Tile
        label={t().numbers.errors}
        value={percent(props.health.errorRate24h)}
        base={errors()}
        tone={(props.health.errorRate24h ?? 0) > 0 ? 'text-error-text' : ''}
      />
    </dl>
  );
}
