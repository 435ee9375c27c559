import { onMount, type JSX } from 'solid-js';
import { selectAll } from '../../lib/copy-text';
import { Notice } from '../../ui';
import { CodeBlock } from '../../ui/code-block';
import { CopyButton } from '../../ui/copy-button';
import type { ApiKeyItem } from './api-key-state';
import { useApiKeysMessages } from './api-keys.messages';
import { curlExample } from './curl-example';

/** A key that was just made, shown this once: it has the focus, to be copied. */
export function ShownOnce(props: { apiKey: ApiKeyItem; secret: string; note?: JSX.Element }) {
  const t = useApiKeysMessages();
  let field: HTMLInputElement | undefined;
  onMount(() => field?.focus());
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Notice tone="warn" title={t().shown.once}>
        <p class="mt-0.5">{t().shown.onceWhy}</p>
        {props.note}
      </Notice>
      <div class="flex flex-wrap gap-2">
        <input
          ref={(element) => (field = element)}
          readOnly
          aria-label={t().shown.key}
          class="min-h-9 min-w-0 flex-[1_1_14rem] rounded-sm border border-edge bg-sunken px-3 font-mono text-sm pointer-coarse:min-h-10"
          value={props.secret}
          onFocus={(event) => selectAll(event.currentTarget)}
        />
        <CopyButton
          variant="primary"
          label={t().shown.copy}
          text={props.secret}
          shown={() => field}
        />
      </div>
      <CodeBlock
        label={t().shown.curl}
        value={curlExample(location.origin, props.secret, props.apiKey.scopes)}
      />
    </div>
  );
}
