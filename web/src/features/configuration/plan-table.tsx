import { A } from '@solidjs/router';
import { Show, For } from 'solid-js';
import type { ImportPlanFieldsFragment } from '../../graphql/generated/graphql';
import { useConfigurationMessages } from './configuration.messages';

type Step = ImportPlanFieldsFragment['steps'][number];

const tones = {
  CREATE: 'text-ok-text',
  UPDATE: 'text-accent-text',
  UNCHANGED: 'text-muted',
  SKIP: 'text-warn-text',
} as const;

/** What an import would do, or did, integration by integration. */
export function PlanTable(props: { steps: readonly Step[]; done: boolean }) {
  const t = useConfigurationMessages();
  const word = (step: Step) =>
    (props.done ? t().imported.plan.doneKinds : t().imported.plan.kinds)[step.kind];
  const fieldName = (change: string) => {
    const names: Readonly<Record<string, string>> = t().imported.plan.fields;
    return names[change] ?? change.replace(/^config\./, '');
  };
  return (
    <ul class="rounded-lg border border-line bg-raised">
      <For each={props.steps}>
        {(step) => (
          <li class="grid gap-x-4 gap-y-1 border-b border-line px-4 py-3 last:border-b-0 sm:grid-cols-[7rem_minmax(0,1fr)]">
            <span class={`font-medium ${tones[step.kind]}`}>{word(step)}</span>
            <div class="min-w-0">
              <p class="flex flex-wrap items-center gap-x-2 gap-y-1">
                <Show
                  when={step.integrationId}
                  fallback={<span class="font-medium wrap-anywhere">{step.name}</span>}
                >
                  {(id) => (
                    <A
                      href={`/integrations/${id()}`}
                      class="font-medium wrap-anywhere underline underline-offset-2"
                    >
                      {step.name}
                    </A>
                  )}
                </Show>
                <span class="text-sm text-muted">{step.providerKey}</span>
                <For each={step.changes}>
                  {(change) => (
                    <span class="rounded-full border border-line px-2 text-xs">
                      {fieldName(change)}
                    </span>
                  )}
                </For>
              </p>
              <Show when={step.note}>
                <p class="text-sm text-muted">{step.note}</p>
              </Show>
            </div>
          </li>
        )}
      </For>
    </ul>
  );
}
