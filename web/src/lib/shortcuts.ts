import { onCleanup } from 'solid-js';

const sequenceMs = 1_200;

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function isBlocked(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  return (
    isTyping(event.target) ||
    document.querySelector('[role=dialog],[role=alertdialog],[role=menu]') !== null
  );
}

/**
 * Keys that work anywhere outside of fields, dialogs and menus: a single key (`/`) or two in a row
 * (`g m`). The handlers live as long as the owner that created them.
 */
export function createShortcuts(handlers: Readonly<Record<string, () => void>>): void {
  let pending: { key: string; at: number } | null = null;
  const onKey = (event: KeyboardEvent): void => {
    if (isBlocked(event)) return;
    const lead = pending && event.timeStamp - pending.at < sequenceMs ? `${pending.key} ` : '';
    pending = null;
    const handler = handlers[lead + event.key] ?? handlers[event.key];
    if (handler) {
      event.preventDefault();
      handler();
      return;
    }
    pending = { key: event.key, at: event.timeStamp };
  };
  document.addEventListener('keydown', onKey);
  onCleanup(() => document.removeEventListener('keydown', onKey));
}

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** How the palette's key is written on this device. */
export const paletteKey = isApple ? '⌘K' : 'Ctrl K';

/** Ctrl-K, or ⌘K; also while one types, but not over a dialog. It lives as long as the owner that created it. */
export function createPaletteKey(open: () => void): void {
  const onKey = (event: KeyboardEvent): void => {
    const isOurs = event.key.toLowerCase() === 'k' && (isApple ? event.metaKey : event.ctrlKey);
    if (!isOurs || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (document.querySelector('[role=dialog],[role=alertdialog]') === null) open();
  };
  document.addEventListener('keydown', onKey);
  onCleanup(() => document.removeEventListener('keydown', onKey));
}
