import { Button } from '../../ui';
import { useUiMessages } from '../../ui/ui.messages';

/** A part of the page that could not be read; the others stand. */
export function PartError(props: {
  title: string;
  message?: string;
  class?: string;
  onRetry: () => void;
}) {
  const t = useUiMessages();
  return (
    <div
      class={`flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-error-line bg-error-bg px-4 py-3 ${props.class ?? ''}`}
    >
      <div class="min-w-0 flex-1 basis-40">
        <p class="font-medium text-error-text">{props.title}</p>
        <p class="text-sm">{props.message}</p>
      </div>
      <Button size="sm" aria-label={`${t().retry}: ${props.title}`} onClick={() => props.onRetry()}>
        {t().retry}
      </Button>
    </div>
  );
}
