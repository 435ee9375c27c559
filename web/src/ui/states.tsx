import { children, For, Show, type JSX, type ParentProps } from 'solid-js';
import { Button } from './button';
import { useUiMessages } from './ui.messages';

/** A grey block in the place and size of what is loading. */
export function Skeleton(props: { class?: string }) {
  return (
    <div class={`animate-pulse rounded-sm bg-sunken ${props.class ?? ''}`} aria-hidden="true" />
  );
}

/** `count` skeleton rows; says once that something is loading. */
export function SkeletonList(props: { count: number; class: string }) {
  const t = useUiMessages();
  return (
    <div role="status" class="grid gap-2">
      <span class="sr-only">{t().loading}</span>
      <For each={Array.from({ length: props.count })}>{() => <Skeleton class={props.class} />}</For>
    </div>
  );
}

/** Nothing here yet: what will be, and the one thing to do. */
export function EmptyState(props: { title: string; message?: string; action?: JSX.Element }) {
  const action = children(() => props.action);
  return (
    <div class="grid justify-items-center gap-1 rounded-lg border border-dashed border-line px-4 py-10 text-center">
      <p class="font-medium">{props.title}</p>
      <Show when={props.message}>
        <p class="max-w-120 text-sm text-muted">{props.message}</p>
      </Show>
      <Show when={action()}>
        <div class="mt-3">{action()}</div>
      </Show>
    </div>
  );
}

/** It failed: what happened, and Retry. */
export function ErrorState(props: {
  title: string;
  message: string;
  requestId?: string | null;
  onRetry?: () => void;
}) {
  const t = useUiMessages();
  return (
    <div
      role="alert"
      class="grid justify-items-center gap-1 rounded-lg border border-error-line bg-error-bg px-4 py-8 text-center"
    >
      <p class="font-medium text-error-text">{props.title}</p>
      <p class="max-w-120 text-sm">{props.message}</p>
      <Show when={props.requestId}>
        {(id) => <p class="font-mono text-xs text-muted">{t().request(id())}</p>}
      </Show>
      <Show when={props.onRetry}>
        <Button class="mt-3" onClick={() => props.onRetry?.()}>
          {t().retry}
        </Button>
      </Show>
    </div>
  );
}

const tones = {
  error: 'border-error-line bg-error-bg',
  warn: 'border-warn-line bg-warn-bg',
  info: 'border-line bg-sunken',
} as const;

/** A boxed message within a page or form. */
export function Notice(props: ParentProps<{ tone: keyof typeof tones; title?: string }>) {
  return (
    <div
      role={props.tone === 'error' ? 'alert' : 'status'}
      class={`rounded-sm border px-3 py-2 text-sm ${tones[props.tone]}`}
    >
      <Show when={props.title}>
        <p class="font-medium">{props.title}</p>
      </Show>
      {props.children}
    </div>
  );
}
