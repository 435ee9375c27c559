import { For, Show } from 'solid-js';
import { useNumbers } from '../../i18n';
import { useDashboardMessages } from './dashboard.messages';
import type { Dashboard } from './create-dashboard';
import { Flash } from './flash';
import { PartError } from './part-error';

type Counts = NonNullable<Dashboard['totals']>;

const always = ['total', 'active', 'errors', 'disabled'] as const;
const others = ['disconnected', 'unknown'] as const;

const totalsClass =
  'mb-5 grid grid-cols-2 gap-y-3 rounded-lg border border-line bg-raised py-3 sm:flex sm:divide-x sm:divide-line';

/** How many integrations there are, and how they stand; the rarer states only where there are any. */
export function Totals(props: { totals: Counts | null; onRetry: () => void }) {
  const t = useDashboardMessages();
  const numbers = useNumbers();
  return (
    <Show
      when={props.totals}
      fallback={
        <PartError
          class="mb-5"
          title={t().totals.failed}
          message={t().unavailable}
          onRetry={() => props.onRetry()}
        />
      }
    >
      {(totals) => {
        const shown = () => [...always, ...others.filter((name) => totals()[name] > 0)];
        return (
          <dl class={totalsClass} aria-label={t().totals.label} data-totals>
            <For each={shown()}>
              {(name) => (
                <div class="px-4 sm:flex-1">
                  <dt class="text-sm text-muted">{t().totals[name]}</dt>
                  <dd
                    class="text-xl font-semibold whitespace-nowrap tabular-nums"
                    classList={{ 'text-error-text': name === 'errors' && totals().errors > 0 }}
                  >
                    <Flash value={numbers.count(totals()[name])} />
                    <Show when={name !== 'total' && totals().total > 0}>
                      <span class="text-sm font-normal text-muted">
                        {` (${numbers.percent((totals()[name] / totals().total) * 100)})`}
                      </span>
                    </Show>
                  </dd>
                </div>
              )}
            </For>
          </dl>
        );
      }}
    </Show>
  );
}
