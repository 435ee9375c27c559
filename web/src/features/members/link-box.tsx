import { createSignal, onCleanup, onMount } from 'solid-js';
import { Button, Icon } from '../../ui';
import { copyFrom, selectAll } from './copy-text';
import { useMembersMessages } from './members.messages';

const saidMs = 4_000;

/** A link to be copied. It has the focus as soon as it is there; that it was copied is said. */
export function LinkBox(props: { label: string; link: string }) {
  const t = useMembersMessages();
  const [outcome, setOutcome] = createSignal<'copied' | 'refused' | null>(null);
  let field: HTMLInputElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  onMount(() => {
    field?.focus();
  });

  async function copy(): Promise<void> {
    if (!field) return;
    // Said again when it is copied again.
    setOutcome(null);
    const copied = await copyFrom(field);
    setOutcome(copied ? 'copied' : 'refused');
    clearTimeout(timer);
    if (copied) timer = setTimeout(() => setOutcome(null), saidMs);
  }

  const said = () => {
    if (outcome() === 'copied') return t().inviteDialog.copied;
    return outcome() === 'refused' ? t().inviteDialog.notCopied : '';
  };

  return (
    <div class="grid gap-2">
      <div class="flex flex-wrap gap-2">
        <input
          ref={(element) => (field = element)}
          readOnly
          aria-label={props.label}
          class="min-h-9 min-w-0 flex-[1_1_14rem] rounded-sm border border-edge bg-sunken px-3 font-mono text-sm pointer-coarse:min-h-10"
          value={props.link}
          onFocus={(event) => selectAll(event.currentTarget)}
        />
        <Button variant="primary" onClick={() => void copy()}>
          <Icon name={outcome() === 'copied' ? 'check' : 'copy'} />
          {t().inviteDialog.copy}
        </Button>
      </div>
      <p role="status" class="min-h-5 text-sm text-muted">
        {said()}
      </p>
    </div>
  );
}
