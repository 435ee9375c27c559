/**
 * Opens an empty window beside this one, for signing in at a provider; null when the browser does not let us. Browsers
 * let only what was clicked open windows: it is opened at once, and led on when the address is known.
 */
export const openSignInWindow = (): Window | null =>
  window.open('about:blank', '_blank', 'popup,width=560,height=720');
