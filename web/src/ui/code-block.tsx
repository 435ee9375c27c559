import { createMemo, createSignal, onCleanup } from 'solid-js';
import { IconButton } from './button';
import { useUiMessages } from './ui.messages';

function format(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

/** A value as formatted JSON, with copy. */
export function CodeBlock(props: { label: string; value: unknown }) {
  const t = useUiMessages();
  const text = createMemo(() => format(props.value));
  const [copied, setCopied] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text());
    setCopied(true);
    clearTimeout(timer);
    timer = setTimeout(() => setCopied(false), 2_000);
  }

  return (
    <div class="min-w-0">
      <div class="flex items-center justify-between">
        <span class="text-xs font-medium text-muted">{props.label}</span>
        <IconButton
          icon={copied() ? 'check' : 'copy'}
          label={copied() ? t().copied : t().copy(props.label)}
          onClick={() => void copy()}
        />
      </div>
      <pre
        class="max-h-80 overflow-auto rounded-sm border border-line bg-sunken p-3 font-mono text-xs"
        tabindex="0"
        role="region"
        aria-label={props.label}
      >
        {text()}
      </pre>
    </div>
  );
}
