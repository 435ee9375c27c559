import { onCleanup } from 'solid-js';

const gatherMs = 300;

/**
 * A way to ask for `run`: it runs soon after the first asking, once for all that ask until then, and not again within
 * `restMs` milliseconds however many ask. Nothing runs once its owner is gone.
 */
export function createGathered(run: () => void, restMs: number = gatherMs): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  onCleanup(() => clearTimeout(timer));
  return () => {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        last = performance.now();
        run();
      },
      Math.max(gatherMs, last + restMs - performance.now()),
    );
  };
}
