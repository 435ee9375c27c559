import { FieldFrame, type FieldText } from './field-frame';

/** Several lines of text. */
export function TextArea(
  props: FieldText & {
    value: string;
    onInput: (value: string) => void;
    rows?: number;
    disabled?: boolean | undefined;
    ref?: (element: HTMLTextAreaElement) => void;
  },
) {
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <textarea
          id={ids.control}
          ref={(element) => props.ref?.(element)}
          class="w-full rounded-sm border border-edge bg-raised px-3 py-2 text-base text-text disabled:opacity-60 aria-invalid:border-error-solid pointer-coarse:text-lg"
          rows={props.rows ?? 4}
          value={props.value}
          disabled={props.disabled}
          aria-required={props.required}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={ids.describedBy()}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
