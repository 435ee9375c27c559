import { createSignal, onCleanup, Show } from 'solid-js';
import { copyText } from '../lib/copy-text';
import { Button, IconButton, type ButtonVariant } from './button';
import { Icon } from './icon';
import { useUiMessages } from './ui.messages';

const saidMs = 4_000;

/**
 * Copies a text that `shown` shows, and says whether it worked. `compact`: a picture of a button, named by its label.
 */
export function CopyButton(props: {
  label: string;
  text: string;
  shown: () => HTMLElement | undefined;
  variant?: ButtonVariant;
  compact?: boolean;
}) {
  const t = useUiMessages();
  const [outcome, setOutcome] = createSignal<'copied' | 'notCopied' | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const icon = () => (outcome() === 'copied' ? 'check' : 'copy');
  const said = () => {
    const what = outcome();
    return what === null ? '' : t()[what];
  };

  async function copy(): Promise<void> {
    const shown = props.shown();
    if (!shown) return;
    // Said again when it is copied again.
    setOutcome(null);
    clearTimeout(timer);
    const copied = await copyText(props.text, shown);
    setOutcome(copied ? 'copied' : 'notCopied');
    // What is left to be done by hand stays until it is tried again.
    if (copied) timer = setTimeout(() => setOutcome(null), saidMs);
  }

  return (
    <span class="inline-flex flex-wrap items-center gap-2">
      <Show
        when={props.compact}
        fallback={
          <Button variant={props.variant ?? 'secondary'} onClick={() => void copy()}>
            <Icon name={icon()} />
            {props.label}
          </Button>
        }
      >
        <span class="order-last">
          <IconButton icon={icon()} label={props.label} onClick={() => void copy()} />
        </span>
      </Show>
      <span
        role="status"
        class="text-sm text-muted"
        classList={{ 'text-xs': props.compact ?? false }}
      >
        {said()}
      </span>
    </span>
  );
}
