import { onCleanup } from 'solid-js';
import { createGathered } from '../../lib/gathered';
import { useActivityStream, type ActivityEvent } from './activity-stream';

/** Calls `changed` once for all new events of a moment that matter, as long as its owner lives. */
export function followActivity(
  matters: (event: ActivityEvent) => boolean,
  changed: () => void,
): void {
  const gathered = createGathered(changed);
  onCleanup(
    useActivityStream().listen((event) => {
      if (matters(event)) gathered();
    }),
  );
}
