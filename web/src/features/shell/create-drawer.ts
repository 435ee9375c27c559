import { createEffect, createMemo, createSignal, onCleanup } from 'solid-js';

/**
 * Opens and closes the navigation under 1024 px; Escape closes it and gives the focus back. `needed`: it has been in
 * view; until then a phone need not draw it.
 */
export function createDrawer() {
  const [open, setOpen] = createSignal(false);
  const isWide = matchMedia('(width >= 64rem)');
  const [wide, setWide] = createSignal(isWide.matches);
  const onWidth = (): void => void setWide(isWide.matches);
  isWide.addEventListener('change', onWidth);
  onCleanup(() => isWide.removeEventListener('change', onWidth));
  const needed = createMemo((before: boolean) => before || wide() || open(), false);
  let opener: HTMLButtonElement | undefined;
  const close = (): void => {
    if (!open()) return;
    setOpen(false);
    opener?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !document.querySelector('[role=menu]')) close();
  };
  createEffect(() => {
    if (!open()) return;
    document.querySelector<HTMLElement>('#navigation a')?.focus();
    document.addEventListener('keydown', onKey);
    onCleanup(() => document.removeEventListener('keydown', onKey));
  });
  return {
    open,
    needed,
    setOpen,
    close,
    opener: (element: HTMLButtonElement) => (opener = element),
  };
}
