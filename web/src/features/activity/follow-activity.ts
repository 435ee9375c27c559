import { onCleanup } from 'solid-js';
import { useActivityStream, type ActivityEvent } from './activity-stream';

const gatherMs = 300;

/** Calls `changed` once for all new events of a moment that matter, as long as its owner lives. */
export function followActivity(
  matters: (event: ActivityEvent) => boolean,
  changed: () => void,
): void {
  const stream = useActivityStream();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = stream.listen((event) => {
    if (!matters(event)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, gatherMs);
  });
  onCleanup(() => {
    clearTimeout(timer);
    stop();
  });
}
