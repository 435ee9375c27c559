import { createSignal, Show, type JSX } from 'solid-js';
import { IconButton } from './button';
import { FieldFrame, type FieldText } from './field-frame';
import { useUiMessages } from './ui.messages';

export interface TextFieldProps extends FieldText {
  value: string;
  onInput: (value: string) => void;
  onBlur?: () => void;
  name?: string | undefined;
  type?: 'text' | 'email' | 'url' | 'search' | 'password' | 'datetime-local' | undefined;
  inputMode?: 'numeric' | 'decimal' | undefined;
  placeholder?: string | undefined;
  autocomplete?: string | undefined;
  /** The id of a datalist with suggestions. */
  list?: string | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
  disabled?: boolean | undefined;
  ref?: (element: HTMLInputElement) => void;
}

const affixClass = 'flex shrink-0 items-center bg-sunken px-2.5 text-sm text-muted';

/** One line of text, with an optional fixed prefix and suffix inside the field. */
export function TextField(props: TextFieldProps) {
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <span
          class="flex overflow-hidden rounded-sm border border-edge bg-raised has-aria-invalid:border-error-solid has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text"
          classList={{ 'opacity-60': props.disabled ?? false }}
        >
          <Show when={props.prefix}>
            <span class={`${affixClass} border-e border-line`}>{props.prefix}</span>
          </Show>
          <input
            id={ids.control}
            ref={(element) => props.ref?.(element)}
            class="min-h-[34px] w-full min-w-0 bg-transparent px-3 text-base outline-none placeholder:text-muted pointer-coarse:min-h-[38px] pointer-coarse:text-lg"
            type={props.type ?? 'text'}
            name={props.name}
            value={props.value}
            placeholder={props.placeholder}
            autocomplete={props.autocomplete ?? 'off'}
            list={props.list}
            inputMode={props.inputMode}
            disabled={props.disabled}
            spellcheck={false}
            autocapitalize="off"
            aria-required={props.required}
            aria-invalid={props.error ? 'true' : undefined}
            aria-describedby={ids.describedBy()}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onBlur={() => props.onBlur?.()}
          />
          <Show when={props.suffix}>
            <span class={`${affixClass} border-s border-line`}>{props.suffix}</span>
          </Show>
        </span>
      )}
    </FieldFrame>
  );
}

/** A secret: dots until the reader asks to see it. Browsers do not offer to remember it. */
export function SecretField(
  props: Omit<TextFieldProps, 'type' | 'suffix' | 'prefix'> & {
    /** Stands at the end of the field. */
    action?: JSX.Element;
  },
) {
  const t = useUiMessages();
  const [shown, setShown] = createSignal(false);
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <span class="flex overflow-hidden rounded-sm border border-edge bg-raised has-aria-invalid:border-error-solid has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent-text">
          <input
            id={ids.control}
            ref={(element) => props.ref?.(element)}
            class="min-h-[34px] w-full min-w-0 bg-transparent px-3 text-base outline-none placeholder:text-muted pointer-coarse:min-h-[38px] pointer-coarse:text-lg"
            classList={{ 'font-mono': shown() }}
            type={shown() ? 'text' : 'password'}
            name={props.name}
            value={props.value}
            placeholder={props.placeholder}
            autocomplete={props.autocomplete ?? 'new-password'}
            disabled={props.disabled}
            spellcheck={false}
            autocapitalize="off"
            aria-required={props.required}
            aria-invalid={props.error ? 'true' : undefined}
            aria-describedby={ids.describedBy()}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onBlur={() => props.onBlur?.()}
          />
          <IconButton
            icon={shown() ? 'eyeOff' : 'eye'}
            label={shown() ? t().hide(props.label) : t().show(props.label)}
            aria-pressed={shown()}
            class="m-px size-[34px] shrink-0"
            onClick={() => setShown(!shown())}
          />
          {props.action}
        </span>
      )}
    </FieldFrame>
  );
}
