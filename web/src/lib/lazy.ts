import { lazy as lazyOf } from 'solid-js';
import { retryDelay } from './retry-delay';

/**
 * A component that is loaded when it is drawn first. While the server is away it is asked for again and again, within
 * the Suspense around it: a page that was opened right before comes together when the server is back. Only where the
 * server is there and does not have it, as an older version that was left open after an upgrade, is it an error.
 */
export const lazy: typeof lazyOf = (load) => lazyOf(() => patiently(load));

async function patiently<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  let refusals = 0;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await load();
    } catch (error) {
      // It may have come back just now: what it refuses once is asked for once more.
      refusals = (await isServerThere()) ? refusals + 1 : 0;
      if (refusals > 1) throw error;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, retryDelay(attempt));
    });
  }
}

async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
