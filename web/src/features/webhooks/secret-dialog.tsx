import { onMount } from 'solid-js';
import { selectAll } from '../../lib/copy-text';
import { Button, buttonClass, Icon, Notice } from '../../ui';
import { CodeBlock } from '../../ui/code-block';
import { CopyButton } from '../../ui/copy-button';
import { Dialog } from '../../ui/overlays';
import { verifySnippet } from './verify-snippet';
import { useWebhooksMessages } from './webhooks.messages';

const docsUrl = 'https://www.standardwebhooks.com/';

/** The secret of a webhook, shown this once, and how a request is verified by it. */
export function SecretDialog(props: {
  name: string;
  secret: string;
  rotated: boolean;
  onClose: () => void;
}) {
  const t = useWebhooksMessages();
  let field: HTMLInputElement | undefined;
  onMount(() => field?.focus());
  return (
    <Dialog
      wide
      title={
        props.rotated ? t().secret.rotatedTitle(props.name) : t().secret.createdTitle(props.name)
      }
      initialFocus={() => field}
      onClose={() => props.onClose()}
      footer={<Button onClick={() => props.onClose()}>{t().secret.done}</Button>}
    >
      <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Notice tone="warn" title={t().secret.once}>
          <p class="mt-0.5">{props.rotated ? t().secret.rotatedWhy : t().secret.onceWhy}</p>
        </Notice>
        <div class="flex flex-wrap gap-2">
          <input
            ref={(element) => (field = element)}
            readOnly
            aria-label={t().secret.label}
            class="min-h-9 min-w-0 flex-[1_1_14rem] rounded-sm border border-edge bg-sunken px-3 font-mono text-sm pointer-coarse:min-h-10"
            value={props.secret}
            onFocus={(event) => selectAll(event.currentTarget)}
          />
          <CopyButton
            variant="primary"
            label={t().secret.copy}
            text={props.secret}
            shown={() => field}
          />
        </div>
        <div class="grid gap-2">
          <CodeBlock label={t().secret.verify} value={verifySnippet} />
          <p class="text-sm text-muted">{t().secret.verifyWhy}</p>
          <a
            href={docsUrl}
            target="_blank"
            rel="noreferrer"
            class={`${buttonClass('secondary', 'sm')} justify-self-start`}
          >
            {t().secret.docs}
            <Icon name="external" />
          </a>
        </div>
      </div>
    </Dialog>
  );
}
