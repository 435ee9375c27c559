import { createMemo } from 'solid-js';
import { CopyButton } from './copy-button';
import { useUiMessages } from './ui.messages';

function format(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

/** A value as formatted JSON, with copy; `copied` is what copy takes where that is not what is shown. */
export function CodeBlock(props: { label: string; value: unknown; copied?: string }) {
  const t = useUiMessages();
  const text = createMemo(() => format(props.value));
  let shown: HTMLElement | undefined;
  return (
    <div class="min-w-0">
      <div class="flex items-center justify-between">
        <span class="text-xs font-medium text-muted">{props.label}</span>
        <CopyButton
          compact
          label={t().copy(props.label)}
          text={props.copied ?? text()}
          shown={() => shown}
        />
      </div>
      <pre
        ref={(element) => (shown = element)}
        class="max-h-80 overflow-auto rounded-sm border border-line bg-sunken p-3 font-mono text-xs wrap-anywhere whitespace-pre-wrap"
        tabindex="0"
        role="region"
        aria-label={props.label}
      >
        {text()}
      </pre>
    </div>
  );
}
