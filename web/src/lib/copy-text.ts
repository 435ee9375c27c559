/** Selects all that is shown: of a field its value, with the beginning in view. */
export function selectAll(shown: HTMLElement): void {
  if (!(shown instanceof HTMLInputElement)) {
    getSelection()?.selectAllChildren(shown);
    return;
  }
  shown.focus();
  shown.select();
  requestAnimationFrame(() => (shown.scrollLeft = 0));
}

/** As one would by hand: what is selected, except that exactly `text` arrives. */
function copySelection(text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put, { capture: true });
  }
}

/**
 * Puts a text on the clipboard. Without https there is no `navigator.clipboard`, and many a Patchbay is reached so in
 * its own network: it is copied by way of `shown`, which shows the text. `false`: the browser did not let us, and it
 * is left selected.
 */
export async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = document.activeElement;
    selectAll(shown);
    const copied = copySelection(text);
    if (copied) getSelection()?.removeAllRanges();
    if (copied && focused instanceof HTMLElement) focused.focus();
    return copied;
  }
}
