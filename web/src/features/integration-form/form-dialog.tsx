import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { Button, Chip, ProviderMark, TextField } from '../../ui';
import { Dialog, Tabs } from '../../ui/overlays';
import type { FormProvider, IntegrationForm } from './create-integration-form';
import { OutcomeBox } from './outcome-box';
import { SchemaInput } from './schema-input';

const formId = 'integration-form';

function SetupSteps(props: { provider: FormProvider }) {
  return (
    <div class="mb-4 rounded-sm bg-sunken px-3 py-2.5 text-sm">
      <ol class="grid list-decimal gap-1 ps-5 marker:text-muted">
        <For each={props.provider.setupSteps}>{(step) => <li>{step}</li>}</For>
      </ol>
      <a
        href={props.provider.docsUrl}
        target="_blank"
        rel="noreferrer"
        class="mt-1.5 inline-block text-accent-text underline underline-offset-2"
      >
        {props.provider.name} documentation ↗
      </a>
    </div>
  );
}

/** Remembers where each field is, to put the focus into the one at fault. */
export function createFocusMap() {
  const elements = new Map<string, HTMLElement>();
  return {
    remember: (key: string, element: HTMLElement) => void elements.set(key, element),
    focus: (key: string) => queueMicrotask(() => elements.get(key)?.focus()),
    first: () => elements.values().next().value,
  };
}

/** A provider's form in a dialog: connect, edit and reconnect look alike. */
export function FormDialog(props: {
  title: string;
  provider: FormProvider;
  form: IntegrationForm;
  focusMap: ReturnType<typeof createFocusMap>;
  submitLabel: string;
  showSteps: boolean;
  showName: boolean;
  returnTo: Element | null;
  onReload: () => void;
  onClose: () => void;
}) {
  const form = () => props.form;
  const testing = () => form().phase().name === 'testing';
  const [outcome, setOutcome] = createSignal<HTMLElement>();

  createEffect(
    on(
      () => form().phase().name,
      () => outcome()?.scrollIntoView({ block: 'nearest' }),
      { defer: true },
    ),
  );

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (form().valid() && !testing()) void form().submit();
  }

  return (
    <Dialog
      wide
      title={props.title}
      mark={<ProviderMark name={props.provider.name} iconUrl={props.provider.iconUrl} size="sm" />}
      returnTo={props.returnTo}
      initialFocus={props.focusMap.first}
      onClose={() => props.onClose()}
      footer={
        <>
          <Show when={form().phase().name === 'failed'}>
            <Button onClick={() => void form().submit({ saveInactive: true })}>
              Save as inactive
            </Button>
          </Show>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            disabled={!form().valid()}
            busy={testing()}
          >
            {props.submitLabel}
          </Button>
        </>
      }
    >
      <Show when={props.showSteps && props.provider.setupSteps.length > 0}>
        <SetupSteps provider={props.provider} />
      </Show>
      <form id={formId} class="grid gap-4" novalidate onSubmit={submit}>
        <Show when={form().modes.length > 1}>
          <Tabs
            label="How to sign in"
            value={form().mode().key}
            onChange={(key) => form().setMode(key)}
            tabs={form().modes.map((mode) => ({
              value: mode.key,
              label: mode.label,
              body: () => null,
            }))}
          />
        </Show>
        <Show when={form().presets().length > 0}>
          <div role="group" aria-label="Presets" class="flex flex-wrap items-center gap-2">
            <span class="text-sm text-muted">Fill in for</span>
            <For each={form().presets()}>
              {(preset) => (
                <Chip
                  label={preset.label}
                  pressed={Object.entries(preset.values).every(
                    ([key, value]) => form().values[key] === value,
                  )}
                  onClick={() => form().applyPreset(preset)}
                />
              )}
            </For>
          </div>
        </Show>
        <Show when={props.showName}>
          <TextField
            ref={(element) => props.focusMap.remember('name', element)}
            label="Name"
            required
            value={form().name()}
            error={form().nameError()}
            disabled={testing()}
            onInput={(name) => form().setName(name)}
          />
        </Show>
        <For each={form().fields()}>
          {(field) => (
            <SchemaInput
              field={field}
              form={form()}
              disabled={testing()}
              onReady={(element) => props.focusMap.remember(field.key, element)}
            />
          )}
        </For>
        <div ref={setOutcome}>
          <OutcomeBox
            form={form()}
            description={props.provider.check.description}
            docsUrl={props.provider.docsUrl}
            onReload={() => props.onReload()}
          />
        </div>
      </form>
    </Dialog>
  );
}
