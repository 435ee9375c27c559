import { onMount } from 'solid-js';
import { selectAll } from '../../lib/copy-text';
import { CopyButton } from '../../ui/copy-button';
import { useMembersMessages } from './members.messages';

/** A link to be copied. It has the focus as soon as it is there. */
export function LinkBox(props: { label: string; link: string }) {
  const t = useMembersMessages();
  let field: HTMLInputElement | undefined;
  onMount(() => field?.focus());
  return (
    <div class="flex flex-wrap gap-2">
      <input
        ref={(element) => (field = element)}
        readOnly
        aria-label={props.label}
        class="min-h-9 min-w-0 flex-[1_1_14rem] rounded-sm border border-edge bg-sunken px-3 font-mono text-sm pointer-coarse:min-h-10"
        value={props.link}
        onFocus={(event) => selectAll(event.currentTarget)}
      />
      <CopyButton
        variant="primary"
        label={t().inviteDialog.copy}
        text={props.link}
        shown={() => field}
      />
    </div>
  );
}
