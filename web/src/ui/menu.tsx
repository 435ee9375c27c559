import { createSignal, Show, Suspense, type JSX } from 'solid-js';
import { lazy } from '../lib/lazy';
import type { IconName } from './icon';

export type MenuItem =
  | {
      kind: 'action';
      label: string;
      icon?: IconName;
      danger?: boolean;
      checked?: boolean;
      onSelect: () => void;
    }
  | { kind: 'label'; label: string }
  | { kind: 'separator' };

export interface MenuProps {
  /** What the trigger is called, where it holds no words itself. */
  label?: string;
  trigger: JSX.Element;
  triggerClass: string;
  items: readonly MenuItem[];
  placement?: 'bottom-start' | 'bottom-end' | 'top-start';
}

/** How the menu was opened first. */
export interface Opening {
  /** Null: by a pointer. */
  readonly key: string | null;
  /** What the button is in: the list goes into it too, so that both stay together when the page scrolls. */
  readonly landmark: HTMLElement | null;
}

const fetchBody = () => import('./menu-body');
const MenuBody = lazy(() => fetchBody().then((face) => ({ default: face.MenuBody })));
const openingKeys = new Set(['Enter', ' ', 'ArrowDown', 'ArrowUp']);

/**
 * A button that opens a list of actions. Two hundred cards carry one: until the first use it is a plain
 * button, and the code of the menu is fetched when the pointer or the focus comes near.
 */
export function Menu(props: MenuProps) {
  const [used, setUsed] = createSignal<Opening>();
  const open = (button: Element, key: string | null): void =>
    void setUsed({ key, landmark: button.closest<HTMLElement>('aside, main') });
  const plain = () => (
    <button
      type="button"
      class={props.triggerClass}
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded="false"
      onPointerEnter={() => void fetchBody()}
      onFocus={() => void fetchBody()}
      // Without a pointer it comes from a screen reader.
      onClick={(event) => open(event.currentTarget, event.detail === 0 ? 'Enter' : null)}
      onKeyDown={(event) => {
        if (!openingKeys.has(event.key)) return;
        event.preventDefault();
        open(event.currentTarget, event.key);
      }}
    >
      {props.trigger}
    </button>
  );
  return (
    <Show when={used()} fallback={plain()}>
      {(opening) => (
        <Suspense fallback={plain()}>
          <MenuBody {...props} opening={opening()} />
        </Suspense>
      )}
    </Show>
  );
}
