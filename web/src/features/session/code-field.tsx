import { Show } from 'solid-js';
import { TextField } from '../../ui';
import { useSessionMessages } from './session.messages';

/** Which of the two kinds of code a field asks for. */
export type CodeKind = 'app' | 'recovery';

const withoutGaps = (text: string): string => text.replaceAll(/[\s-]/g, '');

/** Whether a text has six digits, with whatever spaces and hyphens it was pasted with. */
export function looksLikeAppCode(text: string): boolean {
  return /^\d{6}$/.test(withoutGaps(text));
}

/** Whether a text may be a code of either kind. */
export function looksLikeCode(text: string): boolean {
  return looksLikeAppCode(text) || /^[\da-z]{16}$/i.test(withoutGaps(text));
}

/**
 * Asks for a code of the second factor: that of the authenticator app, or a recovery code where `onKind` lets the
 * member choose.
 */
export function CodeField(props: {
  kind: CodeKind;
  onKind?: (kind: CodeKind) => void;
  value: string;
  onInput: (value: string) => void;
  error?: string | undefined;
  ref: (element: HTMLInputElement) => void;
}) {
  const t = useSessionMessages();
  const words = () => t().code[props.kind];
  let input: HTMLInputElement | undefined;

  function turn(): void {
    props.onKind?.(props.kind === 'app' ? 'recovery' : 'app');
    props.onInput('');
    input?.focus();
  }

  return (
    <div class="grid justify-items-start gap-1">
      <div class="w-full">
        <TextField
          ref={(element) => {
            input = element;
            props.ref(element);
          }}
          label={words().label}
          help={words().help}
          name="code"
          autocomplete={props.kind === 'app' ? 'one-time-code' : 'off'}
          inputMode={props.kind === 'app' ? 'numeric' : undefined}
          value={props.value}
          error={props.error}
          onInput={(value) => props.onInput(value)}
        />
      </div>
      <Show when={props.onKind}>
        <button
          type="button"
          class="min-h-8 rounded-sm text-sm text-accent-text underline underline-offset-2 pointer-coarse:min-h-10"
          onClick={turn}
        >
          {words().other}
        </button>
      </Show>
    </div>
  );
}
