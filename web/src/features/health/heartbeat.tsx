import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { HealthCheckOutcome } from '../../graphql/generated/graphql';
import { useFormat } from '../../i18n';
import { RelativeTime, StatusBadge } from '../../ui';
import { barCount, type HealthCheck } from './create-health';
import { lookOfOutcome } from './health-look';
import { useHealthMessages } from './health.messages';

/** Told apart by height and fill as well: what failed is tallest, what told nothing is hollow. */
const looks: Readonly<Record<HealthCheckOutcome, string>> = {
  OK: 'h-3/4 bg-ok-solid',
  FAILED: 'h-full bg-error-solid',
  UNKNOWN: 'h-1/2 border border-dashed border-idle-solid',
  NOT_CHECKABLE: 'h-1/4 bg-idle-solid',
};

function CheckTip(props: { check: HealthCheck; place: number }) {
  const t = useHealthMessages();
  const format = useFormat();
  return (
    <div
      aria-hidden="true"
      class="pointer-events-none absolute bottom-[calc(100%+4px)] z-20 w-[min(18rem,100%)] rounded-sm border border-line bg-raised px-3 py-2 text-sm shadow-pop"
      style={{
        left: `clamp(0px, calc(${props.place * 100}% - 9rem), calc(100% - min(18rem, 100%)))`,
      }}
    >
      <p class="flex flex-wrap items-center gap-x-2 gap-y-1">
        <StatusBadge
          status={lookOfOutcome(props.check.outcome)}
          word={t().outcomes[props.check.outcome]}
        />
        <span class="tabular-nums">{format.duration(props.check.latencyMs)}</span>
      </p>
      <p class="mt-1 text-muted tabular-nums">
        {format.exactTime(Date.parse(props.check.checkedAt))}
      </p>
      <Show when={props.check.message}>
        <p class="mt-1 line-clamp-3 break-words">{props.check.message}</p>
      </Show>
    </div>
  );
}

/**
 * A bar for each of the last checks, the newest on the right. It is one stop of the keyboard: arrow keys go from check
 * to check, and what is there is shown and read out.
 */
export function Heartbeat(props: { checks: readonly HealthCheck[] }) {
  const t = useHealthMessages();
  const format = useFormat();
  const id = createUniqueId();
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [pointed, setPointed] = createSignal<string | null>(null);
  const [focused, setFocused] = createSignal(false);
  const bars = createMemo(() => props.checks.toReversed());
  const missing = () => Array.from({ length: Math.max(0, barCount - bars().length) });
  const indexOf = (check: string | null) => bars().findIndex((bar) => bar.id === check);
  /** Where the keyboard is: the newest check, until it went elsewhere. */
  const active = () => (indexOf(chosen()) === -1 ? bars().length - 1 : indexOf(chosen()));
  const shown = createMemo(() => {
    const index = pointed() === null ? (focused() ? active() : -1) : indexOf(pointed());
    const check = bars()[index];
    return check && { check, place: (missing().length + index + 0.5) / barCount };
  });
  const count = (outcome: HealthCheckOutcome) =>
    props.checks.filter((check) => check.outcome === outcome).length;
  const words = (check: HealthCheck) =>
    [
      t().bars.check(
        t().outcomes[check.outcome],
        format.duration(check.latencyMs),
        format.exactTime(Date.parse(check.checkedAt)),
      ),
      check.message,
    ]
      .filter(Boolean)
      .join('. ');

  function go(event: KeyboardEvent): void {
    const last = bars().length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: active() - 1,
      ArrowRight: active() + 1,
      PageUp: active() - 10,
      PageDown: active() + 10,
      Home: 0,
      End: last,
    };
    if (event.key === 'Escape') setFocused(false);
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setFocused(true);
    setChosen(bars()[Math.min(last, Math.max(0, next))]?.id ?? null);
  }

  /** The pointer need not hit a bar: the nearest column counts, also in the gaps. */
  function point(event: PointerEvent & { currentTarget: HTMLElement }): void {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - left) / width) * barCount);
    setPointed(bars()[column - missing().length]?.id ?? null);
  }

  return (
    <div>
      <div class="relative">
        <Show when={shown()}>{(tip) => <CheckTip check={tip().check} place={tip().place} />}</Show>
        <div
          role="listbox"
          tabindex="0"
          aria-orientation="horizontal"
          aria-label={t().bars.label(bars().length)}
          aria-describedby={`${id}-hint`}
          aria-activedescendant={`${id}-${bars()[active()]?.id ?? ''}`}
          class="flex h-10 items-center rounded-sm"
          onKeyDown={go}
          onFocus={(event) => setFocused(event.currentTarget.matches(':focus-visible'))}
          onBlur={() => setFocused(false)}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => setPointed(null)}
        >
          <For each={missing()}>
            {() => (
              <span
                aria-hidden="true"
                class="flex h-full min-w-0 flex-1 items-center px-[0.5px] sm:px-px"
              >
                <span class="block h-1/4 w-full rounded-full bg-line" />
              </span>
            )}
          </For>
          <For each={bars()}>
            {(check, index) => (
              <span
                id={`${id}-${check.id}`}
                role="option"
                aria-selected={index() === active()}
                aria-label={words(check)}
                data-outcome={check.outcome}
                class="flex h-full min-w-0 flex-1 items-center px-[0.5px] sm:px-px"
              >
                <span
                  class={`block w-full rounded-full ${looks[check.outcome]}`}
                  classList={{
                    'outline-2 outline-offset-1 outline-text': shown()?.check.id === check.id,
                  }}
                />
              </span>
            )}
          </For>
        </div>
      </div>
      <p class="mt-1 flex flex-wrap justify-between gap-x-4 text-xs text-muted tabular-nums">
        <span>
          <Show when={missing().length === 0 && bars()[0]}>
            {(oldest) => <RelativeTime at={oldest().checkedAt} inside />}
          </Show>
        </span>
        <span>{t().bars.counts(count('OK'), count('FAILED'))}</span>
        <span>{t().bars.newest}</span>
      </p>
      <p id={`${id}-hint`} class="sr-only">
        {t().bars.hint}
      </p>
    </div>
  );
}
