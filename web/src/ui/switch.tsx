import { Show } from 'solid-js';

/** On or off, at once. */
export function Switch(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  help?: string | undefined;
  disabled?: boolean | undefined;
}) {
  return (
    <div class="grid gap-1">
      <label class="flex min-h-9 w-fit items-center gap-2 text-sm font-medium pointer-coarse:min-h-10">
        <input
          type="checkbox"
          role="switch"
          class="peer sr-only"
          checked={props.checked}
          disabled={props.disabled}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span
          aria-hidden="true"
          class="relative h-5 w-9 shrink-0 rounded-full bg-edge transition-colors duration-100 peer-checked:bg-accent peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent-text after:absolute after:inset-s-0.5 after:top-0.5 after:size-4 after:rounded-full after:bg-on-accent after:transition-transform after:duration-100 peer-checked:after:translate-x-4 peer-disabled:opacity-55"
        />
        {props.label}
      </label>
      <Show when={props.help}>
        <p class="text-sm text-muted">{props.help}</p>
      </Show>
    </div>
  );
}
