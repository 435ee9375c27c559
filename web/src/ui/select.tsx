import { For, Show } from 'solid-js';
import { controlClass, FieldFrame, type FieldText } from './field-frame';

interface SelectOption {
  value: string;
  label: string;
}

export interface SelectProps extends FieldText {
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
  /** Shown for the empty value. */
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  ref?: (element: HTMLSelectElement) => void;
}

const arrow =
  'appearance-none bg-[url(/chevron.svg)] bg-[length:16px] bg-[position:right_8px_center] bg-no-repeat pe-8';

/** One of several values. The device's own list: the best one there is under a thumb. */
export function Select(props: SelectProps) {
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <select
          id={ids.control}
          ref={(element) => props.ref?.(element)}
          class={`${controlClass} ${arrow}`}
          disabled={props.disabled}
          aria-required={props.required}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={ids.describedBy()}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        >
          <Show when={props.placeholder !== undefined}>
            <option value="" selected={props.value === ''}>
              {props.placeholder}
            </option>
          </Show>
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </FieldFrame>
  );
}
