import { createUniqueId, Show, type JSX } from 'solid-js';

/** What every field shows around its control. */
export interface FieldText {
  label: string;
  help?: string | undefined;
  /** What the value should look like; shown while it does not yet. */
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
}

export interface FieldIds {
  control: string;
  describedBy: () => string | undefined;
}

export const controlClass =
  'w-full min-h-9 rounded-sm border border-edge bg-raised px-3 text-base text-text ' +
  'placeholder:text-muted disabled:opacity-60 aria-invalid:border-error-solid pointer-coarse:min-h-10';

/** Label, help, hint and error around a control, tied to it for screen readers. */
export function FieldFrame(props: FieldText & { children: (ids: FieldIds) => JSX.Element }) {
  const id = createUniqueId();
  const describedBy = () => {
    const ids = [
      props.error && `${id}-error`,
      !props.error && props.hint && `${id}-hint`,
      props.help && `${id}-help`,
    ].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : undefined;
  };
  return (
    <div class="grid min-w-0 gap-1">
      <label
        for={id}
        class="text-sm font-medium"
        classList={{ "after:text-error-text after:content-['_*'_/_'']": props.required ?? false }}
      >
        {props.label}
      </label>
      {props.children({ control: id, describedBy })}
      <Show when={props.error}>
        <p id={`${id}-error`} class="text-sm text-error-text">
          {props.error}
        </p>
      </Show>
      <Show when={!props.error && props.hint}>
        <p id={`${id}-hint`} class="text-sm text-warn-text">
          {props.hint}
        </p>
      </Show>
      <Show when={props.help}>
        <p id={`${id}-help`} class="text-sm text-muted">
          {props.help}
        </p>
      </Show>
    </div>
  );
}
