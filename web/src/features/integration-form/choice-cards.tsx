import { createUniqueId, For, Show } from 'solid-js';
import { TextField } from '../../ui';
import type { IntegrationForm } from './create-integration-form';
import type { Field } from './schema-fields';

const cardClass =
  'relative flex min-h-11 flex-col justify-center rounded-sm border border-edge px-3 py-1.5 ' +
  'has-checked:border-accent-text has-checked:bg-accent-bg has-checked:text-accent-text ' +
  'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text';

function Card(props: {
  group: string;
  title: string;
  description?: string | undefined;
  checked: boolean;
  onChoose: (element: HTMLInputElement) => void;
  onReady: (element: HTMLInputElement) => void;
}) {
  return (
    <label class={cardClass}>
      <input
        ref={(element) => props.onReady(element)}
        type="radio"
        name={props.group}
        class="absolute inset-0 cursor-pointer opacity-0"
        checked={props.checked}
        onChange={(event) => props.onChoose(event.currentTarget)}
      />
      <span class="font-medium">{props.title}</span>
      <Show when={props.description}>
        <span class="text-sm" classList={{ 'text-muted': !props.checked }}>
          {props.description}
        </span>
      </Show>
    </label>
  );
}

/** The usual values of a field as cards, and an input behind the last of them for any other value. */
export function ChoiceCards(props: {
  field: Field;
  form: IntegrationForm;
  other: string;
  help: string | undefined;
  disabled: boolean;
  /** Receives what is to have the focus when the field is at fault. */
  onReady: (element: HTMLElement) => void;
}) {
  const group = createUniqueId();
  const chosen = () => props.form.cards.chosen(props.field);
  const value = () => String(props.form.values[props.field.key] ?? '');
  let input: HTMLInputElement | undefined;
  const ready = (isChosen: boolean, element: HTMLInputElement): void => {
    if (isChosen) props.onReady(element);
  };
  return (
    <div class="grid min-w-0 gap-2">
      <fieldset
        disabled={props.disabled}
        class="min-w-0"
        classList={{ 'opacity-60': props.disabled }}
      >
        <legend class="mb-1 text-sm font-medium">{props.field.label}</legend>
        <div class="grid grid-cols-2 gap-2 sm:grid-cols-4">
          <For each={props.field.cards}>
            {(card) => (
              <Card
                group={group}
                title={card.title}
                description={card.description}
                checked={chosen() === card.value}
                onReady={(element) => ready(chosen() === card.value, element)}
                onChoose={(element) => {
                  props.form.cards.choose(props.field, card.value);
                  props.onReady(element);
                }}
              />
            )}
          </For>
          <Card
            group={group}
            title={props.other}
            checked={chosen() === null}
            onReady={() => undefined}
            onChoose={() => {
              props.form.cards.choose(props.field, null);
              input?.focus();
            }}
          />
        </div>
      </fieldset>
      <Show when={chosen() === null}>
        <TextField
          ref={(element) => {
            input = element;
            props.onReady(element);
          }}
          label={props.field.label}
          help={props.help}
          hint={props.form.hintAt(props.field)}
          error={props.form.errorAt(props.field)}
          required={props.field.required}
          placeholder={props.field.placeholder}
          inputMode={props.field.kind === 'number' ? 'numeric' : undefined}
          value={value()}
          disabled={props.disabled}
          onInput={(text) => props.form.set(props.field.key, text)}
          onBlur={() => props.form.leave(props.field.key)}
        />
      </Show>
    </div>
  );
}
