/** Selects all of a field, with its beginning in view. */
export function selectAll(field: HTMLInputElement): void {
  field.select();
  requestAnimationFrame(() => (field.scrollLeft = 0));
}

/**
 * Puts the text of a field on the clipboard. `false`: the browser did not let us, and the text is left selected.
 * Without https there is no `navigator.clipboard`, and many a Patchbay is reached so in its own network.
 */
export async function copyFrom(field: HTMLInputElement): Promise<boolean> {
  field.focus();
  selectAll(field);
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
