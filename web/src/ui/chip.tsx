import { Show } from 'solid-js';

/** A filter that is on or off. */
export function Chip(props: {
  label: string;
  count?: number;
  pressed: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={props.pressed}
      onClick={() => props.onClick()}
      class="inline-flex min-h-8 shrink-0 items-center gap-1.5 rounded-full border px-3 text-sm whitespace-nowrap transition-colors duration-100 pointer-coarse:min-h-10"
      classList={{
        'border-accent-text bg-accent-bg text-accent-text font-medium': props.pressed,
        'border-line bg-raised hover:bg-sunken': !props.pressed,
      }}
    >
      {props.label}
      <Show when={props.count !== undefined}>
        <span class="text-xs tabular-nums" classList={{ 'text-muted': !props.pressed }}>
          {props.count}
        </span>
      </Show>
    </button>
  );
}
