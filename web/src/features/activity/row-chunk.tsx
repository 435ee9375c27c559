import { createSignal, For, onCleanup, onMount, Show, type JSX } from 'solid-js';
import type { ActivityEvent } from './activity-stream';

const margin = '1200px';

/**
 * Some rows of a long list. Far out of sight only their height is left, so that thousands scroll as quickly as a
 * screenful; rows with the focus stay.
 */
export function RowChunk(props: {
  rows: readonly ActivityEvent[];
  children: (event: ActivityEvent) => JSX.Element;
}) {
  const [height, setHeight] = createSignal<number | null>(null);
  let element: HTMLDivElement | undefined;
  function follow(entries: readonly IntersectionObserverEntry[]): void {
    const latest = entries.at(-1);
    if (!element || !latest) return;
    if (latest.isIntersecting) setHeight(null);
    else if (!element.contains(document.activeElement)) setHeight(element.offsetHeight);
  }
  onMount(() => {
    const observer = new IntersectionObserver(follow, { rootMargin: margin });
    if (element) observer.observe(element);
    onCleanup(() => observer.disconnect());
  });
  return (
    <div
      ref={(own) => (element = own)}
      role="presentation"
      class="border-b border-line last:border-b-0"
      style={height() === null ? {} : { height: `${height()}px` }}
    >
      <Show when={height() === null}>
        <For each={props.rows}>{(event) => props.children(event)}</For>
      </Show>
    </div>
  );
}
