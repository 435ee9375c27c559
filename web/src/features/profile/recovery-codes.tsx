import { createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import { Button, Icon } from '../../ui';
import { CopyButton } from '../../ui/copy-button';
import { useSession } from '../session';
import { useProfileMessages } from './profile.messages';

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Recovery codes, this once: to be copied, or kept as a file. `saved` says that the member has done so. */
export function RecoveryCodes(props: {
  codes: readonly string[];
  saved: boolean;
  /** Whether it was tried to leave without. */
  refused: boolean;
  onSaved: (saved: boolean) => void;
  listRef: (element: HTMLElement) => void;
  tickRef: (element: HTMLInputElement) => void;
}) {
  const session = useSession();
  const t = useProfileMessages();
  const id = createUniqueId();
  const [list, setList] = createSignal<HTMLElement>();
  const keepOpen = (event: BeforeUnloadEvent): void => {
    if (!props.saved) event.preventDefault();
  };
  onMount(() => window.addEventListener('beforeunload', keepOpen));
  onCleanup(() => window.removeEventListener('beforeunload', keepOpen));

  const file = () => {
    const { fileTitle, fileNote } = t().codes;
    const title = fileTitle(session.viewer()?.user.email ?? '');
    return [title, fileNote, '', ...props.codes, ''].join('\n');
  };

  return (
    <div class="grid gap-4">
      <p class="text-base">{t().codes.lead}</p>
      <ul
        ref={(element) => {
          setList(element);
          props.listRef(element);
        }}
        tabindex="-1"
        aria-label={t().codes.label}
        class="grid justify-center gap-x-8 gap-y-1.5 rounded-sm border border-line bg-sunken px-3 py-3 font-mono text-base outline-none min-[26rem]:grid-cols-[auto_auto]"
      >
        <For each={props.codes}>{(code) => <li class="whitespace-nowrap">{code}</li>}</For>
      </ul>
      <div class="flex flex-wrap gap-2">
        <Button onClick={() => download(t().codes.fileName, file())}>
          <Icon name="download" />
          {t().codes.download}
        </Button>
        <CopyButton label={t().codes.copy} text={props.codes.join('\n')} shown={list} />
      </div>
      <div class="grid gap-1">
        <label class="flex min-h-9 w-fit items-center gap-2.5 text-base font-medium pointer-coarse:min-h-10">
          <input
            ref={(element) => props.tickRef(element)}
            type="checkbox"
            class="size-4.5 scroll-mb-20 accent-accent"
            checked={props.saved}
            aria-invalid={props.refused ? 'true' : undefined}
            aria-describedby={props.refused ? `${id}-error` : undefined}
            onChange={(event) => props.onSaved(event.currentTarget.checked)}
          />
          {t().codes.saved}
        </label>
        <Show when={props.refused}>
          <p id={`${id}-error`} class="text-sm text-error-text">
            {t().codes.saveFirst}
          </p>
        </Show>
      </div>
    </div>
  );
}
