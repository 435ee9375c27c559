import { createEffect, on, onCleanup, type Accessor } from 'solid-js';
import type { ActionName } from './target';

/** What takes the place of a button that has done its work. */
const successors: Partial<Record<ActionName, ActionName>> = {
  disable: 'enable',
  enable: 'disable',
  reconnect: 'test',
};

/** Remembers which button was used, to put the focus there again. */
export interface ActionFocus {
  leaveAt(name: ActionName): void;
}

/**
 * A button loses the focus when it is out of service for a while, or when another one takes its place. After each of
 * `changes` it comes back to the button, to the one in its place, or to the first one in `group`.
 */
export function createActionFocus(
  group: () => HTMLElement | undefined,
  changes: Accessor<unknown>[],
): ActionFocus {
  let left: ActionName | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function button(name: ActionName | undefined): HTMLButtonElement | null {
    return group()?.querySelector(`button[data-action="${name}"]:enabled`) ?? null;
  }
  function comeBack(): void {
    if (left === null || document.activeElement !== document.body) return;
    const first = group()?.querySelector<HTMLButtonElement>('button:enabled');
    (button(left) ?? button(successors[left]) ?? first)?.focus();
  }

  createEffect(
    on(
      changes,
      () => {
        clearTimeout(timer);
        // What the change has drawn is there then.
        timer = setTimeout(comeBack);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  return { leaveAt: (name) => void (left = name) };
}
