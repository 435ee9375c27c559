import { For, Show } from 'solid-js';
import type { RetryStepFieldsFragment } from '../../graphql/generated/graphql';
import { durationWords } from './duration-words';
import { useRetryPolicyMessages, type RetryPolicyMessages } from './retry-policy.messages';

type Steps = readonly RetryStepFieldsFragment[];

/** How many retries in how long, and what comes of a delivery after the last one. */
export function useScheduleSummary(): (steps: Steps, deadLetterQueue: boolean) => string {
  const t = useRetryPolicyMessages();
  return (steps, deadLetterQueue) => {
    const { schedule, units } = t();
    const last = steps.at(-1);
    const retries = last
      ? schedule.summary(steps.length, durationWords(last.totalSeconds, units))
      : schedule.none;
    return `${retries} ${deadLetterQueue ? schedule.thenDead : schedule.thenGone}`;
  };
}

function delayWords(
  step: RetryStepFieldsFragment,
  { schedule, units }: RetryPolicyMessages,
): string {
  const words = (seconds: number): string => durationWords(seconds, units);
  const [earliest, latest] = [words(step.earliestSeconds), words(step.latestSeconds)];
  return earliest === latest ? words(step.delaySeconds) : schedule.range(earliest, latest);
}

const cell = 'px-2 py-1.5 text-start align-top first:ps-0 last:pe-0';

/** Each retry of a delivery that keeps failing; with `present`, beside when it comes at present. */
export function ScheduleTable(props: { steps: Steps; present?: Steps | undefined }) {
  const t = useRetryPolicyMessages();
  const rows = () => {
    const count = Math.max(props.steps.length, props.present?.length ?? 0);
    return Array.from({ length: count }, (_, index) => index);
  };
  const total = (step: RetryStepFieldsFragment | undefined): string =>
    step ? durationWords(step.totalSeconds, t().units) : '–';
  return (
    <table class="w-full text-sm tabular-nums" aria-label={t().schedule.label}>
      <thead>
        <tr class="border-b border-line text-xs text-muted">
          <th scope="col" class={`${cell} w-12 font-medium`}>
            {t().schedule.retry}
          </th>
          <th scope="col" class={`${cell} font-medium`}>
            {t().schedule.delay}
          </th>
          <th scope="col" class={`${cell} font-medium`}>
            {t().schedule.total}
          </th>
          <Show when={props.present}>
            <th scope="col" class={`${cell} font-medium`}>
              {t().schedule.now}
            </th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>
          {(index) => {
            const step = () => props.steps[index];
            const differs = () =>
              props.present !== undefined &&
              props.present[index]?.totalSeconds !== step()?.totalSeconds;
            return (
              <tr class="border-b border-line last:border-b-0">
                <th scope="row" class={`${cell} font-medium`}>
                  {index + 1}
                </th>
                <td class={cell}>
                  <Show when={step()} fallback="–">
                    {(found) => <>{delayWords(found(), t())}</>}
                  </Show>
                </td>
                <td class={cell} classList={{ 'font-medium': differs() }}>
                  {total(step())}
                </td>
                <Show when={props.present}>
                  {(present) => <td class={`${cell} text-muted`}>{total(present()[index])}</td>}
                </Show>
              </tr>
            );
          }}
        </For>
      </tbody>
    </table>
  );
}
