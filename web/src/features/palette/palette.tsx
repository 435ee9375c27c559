import { useNavigate } from '@solidjs/router';
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { createQuery } from '../../graphql';
import { useLabels } from '../../i18n';
import { Icon, ProviderMark, StatusBadge } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { paletteQuery } from './palette.documents';
import {
  groupsFor,
  type PaletteEntry,
  type PaletteIntegration,
  type PalettePage,
  type PaletteProvider,
} from './palette-groups';
import { usePaletteMessages } from './palette.messages';

const optionId = (id: string): string => `palette-${id}`;

function pageEntry(page: PalettePage): PaletteEntry {
  return {
    id: page.href,
    href: page.href,
    label: page.label,
    mark: () => (
      <span class="grid size-7 place-items-center">
        <Icon name={page.icon} />
      </span>
    ),
    end: () => (
      <Show when={page.keys}>
        <kbd class="text-xs text-muted">{page.keys}</kbd>
      </Show>
    ),
    words: '',
  };
}

function integrationEntry({ id, name, status, provider }: PaletteIntegration): PaletteEntry {
  return {
    id,
    href: `/integrations/${id}`,
    label: name,
    mark: () => <ProviderMark size="sm" name={provider.name} iconUrl={provider.iconUrl} />,
    end: () => <StatusBadge status={status} />,
    words: provider.name,
  };
}

function providerEntry(provider: PaletteProvider, category: string): PaletteEntry {
  return {
    id: provider.id,
    href: `/marketplace/${provider.key}`,
    label: provider.name,
    mark: () => <ProviderMark size="sm" name={provider.name} iconUrl={provider.iconUrl} />,
    end: () => <span class="text-xs text-muted">{category}</span>,
    words: `${provider.key} ${category}`,
  };
}

function createEntries(pages: () => readonly PalettePage[]) {
  const labels = useLabels();
  const query = createQuery(paletteQuery, () => ({}));
  const entries = createMemo(() => ({
    pages: pages().map(pageEntry),
    integrations: (query.data?.integrations.nodes ?? []).map(integrationEntry),
    providers: (query.data?.providers ?? []).map((provider) =>
      providerEntry(provider, labels.category(provider.category)),
    ),
  }));
  return { entries, failed: () => query.error !== undefined };
}

/** Opened by Ctrl-K: goes to any page, integration or provider by its name. */
export default function Palette(props: { pages: readonly PalettePage[]; onClose: () => void }) {
  const t = usePaletteMessages();
  const navigate = useNavigate();
  const [text, setText] = createSignal('');
  const [active, setActive] = createSignal(0);
  const { entries, failed } = createEntries(() => props.pages);
  const groups = createMemo(() => groupsFor(text(), entries()));
  const flat = createMemo(() => groups().flatMap((group) => group.entries));
  const current = () => flat()[Math.min(active(), flat().length - 1)];
  let input: HTMLInputElement | undefined;

  createEffect(
    on(current, (entry) => {
      if (entry) document.getElementById(optionId(entry.id))?.scrollIntoView({ block: 'nearest' });
    }),
  );

  function open(entry: PaletteEntry | undefined): void {
    if (!entry) return;
    props.onClose();
    navigate(entry.href);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const count = flat().length;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || (move === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (move === undefined) open(current());
    else if (count > 0) setActive((Math.min(active(), count - 1) + move + count) % count);
  }

  return (
    <Dialog wide title={t().title} initialFocus={() => input} onClose={() => props.onClose()}>
      <input
        ref={(element) => (input = element)}
        type="text"
        role="combobox"
        aria-label={t().search}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant={current() && optionId(current()?.id ?? '')}
        placeholder={t().search}
        autocomplete="off"
        spellcheck={false}
        class="sticky -top-4 z-10 min-h-10 w-full rounded-sm border border-edge bg-surface px-3 placeholder:text-muted"
        value={text()}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Show when={failed()}>
        <p role="status" class="mt-3 text-sm text-error-text">
          {t().failed}
        </p>
      </Show>
      <Show when={flat().length === 0}>
        <p role="status" class="mt-3 text-sm text-muted">
          {t().nothing}
        </p>
      </Show>
      <div id="palette-list" role="listbox" aria-label={t().title} class="mt-3 min-h-72">
        <For each={groups()}>
          {(group) => (
            <div role="group" aria-labelledby={`palette-${group.section}`} class="mb-2">
              <p id={`palette-${group.section}`} class="px-2 pb-1 text-xs font-medium text-muted">
                {t()[group.section]}
              </p>
              <For each={group.entries}>
                {(entry) => (
                  <Option
                    entry={entry}
                    selected={current()?.id === entry.id}
                    onPoint={() => setActive(flat().indexOf(entry))}
                    onOpen={() => open(entry)}
                  />
                )}
              </For>
            </div>
          )}
        </For>
      </div>
    </Dialog>
  );
}

function Option(props: {
  entry: PaletteEntry;
  selected: boolean;
  onPoint: () => void;
  onOpen: () => void;
}) {
  return (
    <div
      id={optionId(props.entry.id)}
      role="option"
      aria-selected={props.selected}
      class="flex min-h-10 cursor-default items-center gap-2.5 rounded-sm px-2"
      classList={{ 'bg-accent-bg text-accent-text': props.selected }}
      onPointerMove={() => props.onPoint()}
      onClick={() => props.onOpen()}
    >
      {props.entry.mark()}
      <span class="min-w-0 flex-1 truncate">{props.entry.label}</span>
      {props.entry.end()}
    </div>
  );
}
