const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/**
 * Whether a request to a server that listens on this machine only was meant for it. Another name in it is one that
 * somebody let lead here (DNS rebinding), to make a browser on this machine talk to us from their page.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  return loopback.test(host ?? '');
}
