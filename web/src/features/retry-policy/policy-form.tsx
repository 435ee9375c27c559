import { createUniqueId, For, Show } from 'solid-js';
import type { RetryStrategy } from '../../graphql/generated/graphql';
import { Button, Switch, TextField } from '../../ui';
import type { PolicyForm } from './create-policy-form';
import { durationWords } from './duration-words';
import { readWhole, strategyNames, type NumberField } from './policy-draft';
import { useRetryPolicyMessages } from './retry-policy.messages';

function Strategy(props: { value: RetryStrategy; onChange: (strategy: RetryStrategy) => void }) {
  const t = useRetryPolicyMessages();
  const name = createUniqueId();
  return (
    <fieldset class="grid min-w-0 gap-1">
      <legend class="mb-1 text-sm font-medium">{t().form.strategy}</legend>
      <div class="divide-y divide-line rounded-sm border border-edge">
        <For each={strategyNames}>
          {(strategy) => (
            <label class="flex min-h-10 items-start gap-2.5 px-3 py-2 first:rounded-t-sm last:rounded-b-sm has-checked:bg-accent-bg">
              <input
                type="radio"
                name={name}
                class="mt-0.5 size-4 shrink-0 accent-accent"
                checked={strategy === props.value}
                onChange={() => props.onChange(strategy)}
              />
              <span class="min-w-0">
                <span class="block font-medium">{t().form.strategies[strategy]}</span>
                <span class="block text-sm text-muted">{t().form.strategiesWhy[strategy]}</span>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

function Seconds(props: {
  form: PolicyForm;
  field: Exclude<NumberField, 'maxRetries'>;
  label: string;
}) {
  const t = useRetryPolicyMessages();
  const value = () => props.form.draft()[props.field];
  const help = () => {
    const seconds = readWhole(value());
    return seconds === null || seconds < 60
      ? undefined
      : t().form.inWords(durationWords(seconds, t().units));
  };
  return (
    <TextField
      label={props.label}
      inputMode="numeric"
      suffix={t().units.seconds}
      required
      value={value()}
      help={help()}
      error={props.form.errorAt(props.field)}
      onInput={(text) => props.form.set({ [props.field]: text })}
    />
  );
}

/** The policy, to be changed. */
export function PolicyFields(props: { form: PolicyForm }) {
  const t = useRetryPolicyMessages();
  return (
    <form
      class="grid gap-4"
      novalidate
      aria-label={t().form.label}
      onSubmit={(event) => {
        event.preventDefault();
        void props.form.save();
      }}
    >
      <Strategy
        value={props.form.draft().strategy}
        onChange={(strategy) => props.form.set({ strategy })}
      />
      <div class="grid items-start gap-4 sm:grid-cols-3">
        <TextField
          label={t().form.maxRetries}
          inputMode="numeric"
          required
          value={props.form.draft().maxRetries}
          help={t().form.maxRetriesHelp}
          error={props.form.errorAt('maxRetries')}
          onInput={(text) => props.form.set({ maxRetries: text })}
        />
        <Seconds form={props.form} field="baseDelaySeconds" label={t().form.baseDelay} />
        <Seconds form={props.form} field="maxDelaySeconds" label={t().form.maxDelay} />
      </div>
      <Switch
        label={t().form.jitter}
        help={t().form.jitterHelp}
        checked={props.form.draft().jitter}
        onChange={(jitter) => props.form.set({ jitter })}
      />
      <Switch
        label={t().form.deadLetterQueue}
        help={t().form.deadLetterQueueHelp}
        checked={props.form.draft().deadLetterQueue}
        onChange={(deadLetterQueue) => props.form.set({ deadLetterQueue })}
      />
      <div class="flex flex-wrap items-center gap-2 border-t border-line pt-4">
        <Button
          type="submit"
          variant="primary"
          busy={props.form.busy()}
          disabled={!props.form.changed() || !props.form.valid()}
        >
          {t().form.save}
        </Button>
        <Show when={props.form.changed()}>
          <Button variant="ghost" onClick={() => props.form.undo()}>
            {t().form.undo}
          </Button>
        </Show>
        <p class="text-sm text-muted">{t().form.holds}</p>
      </div>
    </form>
  );
}
