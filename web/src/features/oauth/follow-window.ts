import { openSignInWindow } from '../../lib/sign-in-window';

const lookEveryMs = 400;
/** Whoever comes back from the provider leaves the window's history too; their page then tells that it has arrived. */
const graceMs = 1_500;

/** Says in the empty window what is going to happen; a window that has gone on is left alone. */
export function fillWindow(opened: Window, words: string): void {
  try {
    const { document } = opened;
    document.title = words;
    document.documentElement.style.colorScheme = 'light dark';
    document.body.style.font = '16px system-ui, sans-serif';
    document.body.textContent = words;
  } catch {
    // It shows another site already.
  }
}

/**
 * Calls `gone` once the window has been closed while this page is the one in use. Some providers cut the tie to the
 * window that opened theirs, and it then looks closed from here: whoever waits must go on waiting. Returns the end of it.
 */
export function followWindow(opened: Window, gone: () => void): () => void {
  let since: number | null = null;
  const timer = setInterval(() => {
    if (!opened.closed || !document.hasFocus()) {
      since = null;
      return;
    }
    since ??= performance.now();
    if (performance.now() - since < graceMs) return;
    clearInterval(timer);
    gone();
  }, lookEveryMs);
  return () => clearInterval(timer);
}

/** Leads a window to a page of the provider; a new one where there is none any more. Null: the browser does not let us. */
export function leadWindow(opened: Window | null, href: string): Window | null {
  const used = opened && !opened.closed ? opened : openSignInWindow();
  used?.location.replace(href);
  return used;
}
