import { createEffect, createSignal, on, onCleanup, type JSX } from 'solid-js';
import { useStatusWords, type Status } from './ui.messages';

interface Look {
  tone: string;
  shape: () => JSX.Element;
}

const disc = () => <circle cx="6" cy="6" r="4" fill="currentColor" />;
const triangle = () => <path d="M6 1.5 11 10.5H1Z" fill="currentColor" />;
const diamond = () => <path d="M6 1 11 6 6 11 1 6Z" fill="currentColor" />;
const turn = () => (
  <path
    d="M10 6a4 4 0 1 1-1.2-2.8M10 1v2.5H7.5"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
  />
);
const ring = () => (
  <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" stroke-width="1.6" />
);
const bars = () => <path d="M3 2h2v8H3zM7 2h2v8H7z" fill="currentColor" />;
const dashes = () => (
  <circle
    cx="6"
    cy="6"
    r="4"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-dasharray="2 2"
  />
);
const dash = () => <path d="M2 5.2h8v1.6H2z" fill="currentColor" />;

const ok = 'border-ok-line bg-ok-bg text-ok-text [--shape:var(--color-ok-solid)]';
const warn = 'border-warn-line bg-warn-bg text-warn-text [--shape:var(--color-warn-solid)]';
const error = 'border-error-line bg-error-bg text-error-text [--shape:var(--color-error-solid)]';
const reauth =
  'border-reauth-line bg-reauth-bg text-reauth-text [--shape:var(--color-reauth-solid)]';
const idle = 'border-idle-line bg-idle-bg text-idle-text [--shape:var(--color-idle-solid)]';

const looks: Readonly<Record<Status, Look>> = {
  CONNECTED: { tone: ok, shape: disc },
  SUCCESS: { tone: ok, shape: disc },
  WARNING: { tone: warn, shape: triangle },
  ERROR: { tone: error, shape: diamond },
  NEEDS_REAUTH: { tone: reauth, shape: turn },
  DISCONNECTED: { tone: idle, shape: ring },
  DISABLED: { tone: idle, shape: bars },
  NOT_CONFIGURED: { tone: `${idle} border-dashed`, shape: dashes },
  NOT_CHECKABLE: { tone: idle, shape: dash },
  UNKNOWN: { tone: `${idle} border-dashed`, shape: dashes },
};

const flashMs = 900;

/**
 * Colour, shape and word of a status; it lights up once when the status changes by itself. `word` says it in other words,
 * where the thing is not an integration.
 */
export function StatusBadge(props: { status: Status; word?: string }) {
  const word = useStatusWords();
  const [changed, setChanged] = createSignal(false);
  createEffect(
    on(
      () => props.status,
      () => {
        setChanged(true);
        const timer = setTimeout(() => setChanged(false), flashMs);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return (
    <span
      class={`inline-flex h-6 items-center gap-1.5 rounded-full border px-2 text-xs font-medium whitespace-nowrap ${looks[props.status].tone}`}
      classList={{ 'outline-2 outline-offset-1 outline-current': changed() }}
      data-status={props.status}
    >
      <svg viewBox="0 0 12 12" class="size-3 shrink-0 text-(--shape)" aria-hidden="true">
        {looks[props.status].shape()}
      </svg>
      {props.word ?? word(props.status)}
    </span>
  );
}
