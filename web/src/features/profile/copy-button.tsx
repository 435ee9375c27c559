import { createSignal, onCleanup } from 'solid-js';
import { Button, Icon } from '../../ui';
import { copyText } from './copy-text';
import { useProfileMessages } from './profile.messages';

const saidMs = 4_000;

/** Copies a text that `shown` shows, and says whether it worked. */
export function CopyButton(props: { label: string; text: string; shown: () => Node | undefined }) {
  const t = useProfileMessages();
  const [outcome, setOutcome] = createSignal<'copied' | 'notCopied' | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const said = () => {
    const what = outcome();
    return what === null ? '' : t()[what];
  };

  async function copy(): Promise<void> {
    const shown = props.shown();
    if (!shown) return;
    // Said again when it is copied again.
    setOutcome(null);
    setOutcome((await copyText(props.text, shown)) ? 'copied' : 'notCopied');
    clearTimeout(timer);
    timer = setTimeout(() => setOutcome(null), saidMs);
  }

  return (
    <span class="inline-flex flex-wrap items-center gap-2">
      <Button onClick={() => void copy()}>
        <Icon name={outcome() === 'copied' ? 'check' : 'copy'} />
        {props.label}
      </Button>
      <span role="status" class="text-sm text-muted">
        {said()}
      </span>
    </span>
  );
}
