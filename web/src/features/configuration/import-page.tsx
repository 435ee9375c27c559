import { createUniqueId, Match, Show, Switch } from 'solid-js';
import { Button, EmptyState, Notice, SkeletonList } from '../../ui';
import { createTitle } from '../shell';
import { useConfigurationMessages } from './configuration.messages';
import { createImport, type ImportPhase } from './create-import';
import { PlanTable } from './plan-table';

function FileChoice(props: { onChoose: (file: File) => void }) {
  const t = useConfigurationMessages();
  const id = createUniqueId();
  const hint = createUniqueId();
  return (
    <div class="grid max-w-120 gap-1 rounded-lg border border-line bg-raised p-4">
      <label for={id} class="font-medium">
        {t().imported.choose.label}
      </label>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        aria-describedby={hint}
        class="min-h-10 w-full text-sm file:me-3 file:min-h-9 file:rounded-sm file:border file:border-edge file:bg-raised file:px-3.5 file:text-text"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) props.onChoose(file);
        }}
      />
      <p id={hint} class="text-sm text-muted">
        {t().imported.choose.hint}
      </p>
    </div>
  );
}

type Phase<Name extends ImportPhase['name']> = Extract<ImportPhase, { name: Name }>;

/** A configuration file, what it would change, and what it did. */
export default function ImportPage() {
  const t = useConfigurationMessages();
  const work = createImport();
  createTitle(() => t().imported.title);
  const phase = <Name extends ImportPhase['name']>(name: Name): Phase<Name> | undefined => {
    const current = work.phase();
    return current.name === name ? (current as Phase<Name>) : undefined;
  };
  const changes = () =>
    phase('planned')?.plan.steps.filter(({ kind }) => kind === 'CREATE' || kind === 'UPDATE')
      .length ?? 0;

  return (
    <div class="grid max-w-240 gap-4">
      <p class="max-w-160 text-muted">{t().imported.choose.lead}</p>
      <Show when={work.problem()}>
        {(words) => (
          <Notice tone="error" title={t().imported.failed}>
            {words()}
          </Notice>
        )}
      </Show>
      <Switch>
        <Match when={phase('choosing')}>
          <FileChoice onChoose={(file) => void work.choose(file)} />
        </Match>
        <Match when={phase('planning')}>
          <p role="status">{t().imported.choose.reading}</p>
          <SkeletonList count={3} class="h-14" />
        </Match>
        <Match when={phase('planned')}>
          {(planned) => (
            <>
              <h2 class="text-lg font-semibold">{t().imported.plan.title}</h2>
              <p class="text-sm text-muted">{t().imported.plan.lead(planned().file)}</p>
              <Show
                when={planned().plan.steps.length > 0}
                fallback={<EmptyState title={t().imported.plan.empty} />}
              >
                <PlanTable steps={planned().plan.steps} done={false} />
              </Show>
              <div class="flex flex-wrap gap-3">
                <Show
                  when={changes() > 0}
                  fallback={<p class="self-center">{t().imported.plan.nothing}</p>}
                >
                  <Button
                    variant="primary"
                    busy={work.applying()}
                    onClick={() => void work.apply()}
                  >
                    {t().imported.plan.apply(changes())}
                  </Button>
                </Show>
                <Button onClick={() => work.startOver()}>{t().imported.plan.other}</Button>
              </div>
            </>
          )}
        </Match>
        <Match when={phase('applied')}>
          {(applied) => (
            <>
              <h2 class="text-lg font-semibold">{t().imported.plan.done}</h2>
              <Notice tone="info">{t().imported.plan.applied}</Notice>
              <PlanTable steps={applied().plan.steps} done />
              <Button class="justify-self-start" onClick={() => work.startOver()}>
                {t().imported.plan.other}
              </Button>
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}
