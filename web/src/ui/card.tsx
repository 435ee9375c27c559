import type { ParentProps } from 'solid-js';

/** A raised surface with a title. */
export function Card(props: ParentProps<{ title?: string; class?: string }>) {
  return (
    <section class={`min-w-0 rounded-lg border border-line bg-raised p-4 ${props.class ?? ''}`}>
      {props.title ? <h2 class="mb-2 text-lg font-semibold">{props.title}</h2> : null}
      {props.children}
    </section>
  );
}
