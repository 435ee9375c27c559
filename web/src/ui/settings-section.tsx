import { createUniqueId, type ParentProps } from 'solid-js';

/** One subject of a settings page: what it is about, beside what can be done. */
export function SettingsSection(
  props: ParentProps<{
    title: string;
    lead: string;
    /** For the focus, when what had it is gone. */
    headingRef?: (element: HTMLElement) => void;
  }>,
) {
  const id = createUniqueId();
  return (
    <section
      aria-labelledby={id}
      class="grid gap-x-8 gap-y-3 border-line py-6 not-first:border-t first:pt-0 lg:grid-cols-[17rem_minmax(0,1fr)]"
    >
      <div>
        <h2
          id={id}
          ref={(element) => props.headingRef?.(element)}
          tabindex="-1"
          class="w-fit rounded-sm text-lg font-semibold"
        >
          {props.title}
        </h2>
        <p class="mt-1 text-sm text-muted">{props.lead}</p>
      </div>
      <div class="min-w-0 rounded-lg border border-line bg-raised p-4">{props.children}</div>
    </section>
  );
}
