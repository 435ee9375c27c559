import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { For, Match, onMount, Show, Switch } from 'solid-js';
import { Icon } from './icon';
import type { MenuItem, MenuProps, Opening } from './menu';
import { useUiMessages } from './ui.messages';

const itemClass =
  'flex min-h-9 items-center gap-2 rounded-sm px-2 text-sm outline-none select-none data-highlighted:bg-sunken pointer-coarse:min-h-10';

type Of<Kind extends MenuItem['kind']> = Extract<MenuItem, { kind: Kind }>;

function Item(props: { item: MenuItem; onChoose: (run: () => void) => void }) {
  const t = useUiMessages();
  const as = <Kind extends MenuItem['kind']>(kind: Kind) =>
    props.item.kind === kind ? (props.item as Of<Kind>) : undefined;
  return (
    <Switch fallback={<DropdownMenu.Separator class="my-1 border-line" />}>
      <Match when={as('label')}>
        {(item) => <div class="px-2 py-1 text-xs font-medium text-muted">{item().label}</div>}
      </Match>
      <Match when={as('action')}>
        {(item) => (
          <DropdownMenu.Item
            class={itemClass}
            classList={{ 'text-error-text': item().danger ?? false }}
            onSelect={() => props.onChoose(item().onSelect)}
          >
            <Show when={item().icon}>{(icon) => <Icon name={icon()} />}</Show>
            <span class="min-w-0 flex-1 truncate">{item().label}</span>
            <Show when={item().checked}>
              <Icon name="check" />
              <span class="sr-only">{t().current}</span>
            </Show>
          </DropdownMenu.Item>
        )}
      </Match>
    </Switch>
  );
}

/** The working menu: it opens at once, because the click or the key that fetched this code asked for it. */
export function MenuBody(props: MenuProps & { opening: Opening }) {
  let chosen: (() => void) | undefined;
  let trigger: HTMLElement | undefined;
  // Only a key on the trigger tells Kobalte which action gets the focus.
  onMount(() => {
    const { key } = props.opening;
    if (key !== null) trigger?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  // After the focus is back on the trigger: a dialog that opens then gives it back to there.
  const runChosen = (): void => {
    const run = chosen;
    chosen = undefined;
    if (run) queueMicrotask(run);
  };
  const { landmark } = props.opening;
  return (
    <DropdownMenu
      placement={props.placement ?? 'bottom-end'}
      gutter={4}
      modal={false}
      defaultOpen={props.opening.key === null}
    >
      <DropdownMenu.Trigger
        ref={(element) => (trigger = element)}
        class={props.triggerClass}
        aria-label={props.label}
      >
        {props.trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal {...(landmark ? { mount: landmark } : {})}>
        <DropdownMenu.Content
          class="z-40 max-w-72 min-w-48 animate-enter rounded-sm border border-line bg-raised p-1 shadow-pop outline-none"
          onCloseAutoFocus={runChosen}
        >
          <For each={props.items}>
            {(item) => <Item item={item} onChoose={(run) => (chosen = run)} />}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
