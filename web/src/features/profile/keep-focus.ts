import { createEffect, on, onCleanup, type Accessor } from 'solid-js';

/**
 * Looks after each change whether what had the focus is gone, such as a button that has nothing more to do, and puts
 * the focus on the heading then: readers with a keyboard go on from there, and not from the top of the page.
 */
export function keepFocus(
  changes: Accessor<unknown>[],
  heading: () => HTMLElement | undefined,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      changes,
      () => {
        clearTimeout(timer);
        // A dialog that closes gives the focus back a moment later.
        timer = setTimeout(() => {
          if (document.activeElement === document.body) heading()?.focus();
        });
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
}
