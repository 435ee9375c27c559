import { createUniqueId, For, Show } from 'solid-js';
import { Icon, type IconName } from '../../ui';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconName;
  /** The language of the label, where it is not that of the page. */
  readonly lang?: string;
}

/** One of a few values, all of them in view; it applies at once. */
export function ChoiceGroup<Value extends string>(props: {
  legend: string;
  help: string;
  value: Value;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
}) {
  const name = createUniqueId();
  return (
    <fieldset class="min-w-0" aria-describedby={`${name}-help`}>
      <legend class="text-sm font-medium">{props.legend}</legend>
      <div class="mt-1 flex flex-wrap gap-1">
        <For each={props.choices}>
          {(choice) => (
            <label class="relative inline-flex min-h-9 items-center gap-2 rounded-sm border border-edge px-3 text-base has-checked:border-accent-text has-checked:bg-accent-bg has-checked:font-medium has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text pointer-coarse:min-h-10">
              <input
                type="radio"
                name={name}
                class="absolute inset-0 cursor-pointer opacity-0"
                checked={props.value === choice.value}
                onChange={() => props.onChange(choice.value)}
              />
              <Show when={choice.icon}>{(icon) => <Icon name={icon()} />}</Show>
              <span lang={choice.lang}>{choice.label}</span>
            </label>
          )}
        </For>
      </div>
      <p id={`${name}-help`} class="mt-1 text-sm text-muted">
        {props.help}
      </p>
    </fieldset>
  );
}
