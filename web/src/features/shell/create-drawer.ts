import { createEffect, createSignal, onCleanup } from 'solid-js';

/** Opens and closes the navigation under 1024 px; Escape closes it and gives the focus back. */
export function createDrawer() {
  const [open, setOpen] = createSignal(false);
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
  return { open, setOpen, close, opener: (element: HTMLButtonElement) => (opener = element) };
}
