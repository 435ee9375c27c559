import type { LiveEvents } from './test-client.ts';

const nudgeMs = 50;

/** The next event that is as wanted; those before it are let pass. */
export async function until<Data>(
  events: LiveEvents<Data>,
  wanted: (data: Data) => boolean,
): Promise<Data> {
  for (;;) {
    const data = await nextOf(events);
    if (wanted(data)) return data;
  }
}

/** The data of the next event. */
export async function nextOf<Data>(events: LiveEvents<Data>): Promise<Data> {
  const next = await events.next();
  if (next.done === true) throw new Error('The subscription has ended.');
  const { data, errors } = next.value;
  if (data == null) throw new Error(`Refused: ${JSON.stringify(errors)}`);
  return data;
}

/**
 * Resolves when the subscription hears what happens. The protocol does not say when that begins, so something is made
 * to happen until it is heard.
 */
export async function live<Data>(
  events: LiveEvents<Data>,
  act: () => Promise<unknown>,
): Promise<void> {
  const heard = nextOf(events).then(() => true);
  for (;;) {
    await act();
    const pause = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => pause.resolve(false), nudgeMs);
    const isLive = await Promise.race([heard, pause.promise]);
    clearTimeout(timer);
    if (isLive) return;
  }
}

/** All that is heard until the socket closes, and how and when it did. */
export async function untilClosed<Data>(
  events: LiveEvents<Data>,
): Promise<{ readonly heard: Data[]; readonly closed: unknown; readonly at: number }> {
  const heard: Data[] = [];
  try {
    for (;;) heard.push(await nextOf(events));
  } catch (closed) {
    return { heard, closed, at: performance.now() };
  }
}
