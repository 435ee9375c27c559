import { Tabs as Kobalte } from '@kobalte/core/tabs';
import { For, type JSX } from 'solid-js';

export interface Tab {
  value: string;
  label: string;
  body: () => JSX.Element;
}

/** Views of one thing, one at a time. */
export function Tabs(props: {
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Kobalte value={props.value} onChange={(value) => props.onChange(value)}>
      <Kobalte.List aria-label={props.label} class="flex gap-4 border-b border-line">
        <For each={props.tabs}>
          {(tab) => (
            <Kobalte.Trigger
              value={tab.value}
              class="-mb-px min-h-10 border-b-2 border-transparent px-1 text-base font-medium text-muted hover:text-text data-selected:border-accent-text data-selected:text-text"
            >
              {tab.label}
            </Kobalte.Trigger>
          )}
        </For>
      </Kobalte.List>
      <For each={props.tabs}>
        {(tab) => (
          <Kobalte.Content value={tab.value} class="pt-4">
            {tab.body()}
          </Kobalte.Content>
        )}
      </For>
    </Kobalte>
  );
}
