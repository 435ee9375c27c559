/**
 * Puts a text on the clipboard. Without https there is no `navigator.clipboard`, and many a Patchbay is reached so in
 * its own network: what `shown` shows is copied then. `false`: the browser did not let us, and it is left selected.
 */
export async function copyText(text: string, shown: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const selection = getSelection();
    selection?.selectAllChildren(shown);
    const copied = document.execCommand('copy');
    if (copied) selection?.removeAllRanges();
    return copied;
  }
}
