import { onCleanup } from 'solid-js';

const gatherMs = 10_000;

/**
 * Tells how many events are new: at once, then at most every ten seconds, and not before the page is looked at. Ends with
 * the owner that made it.
 */
export function createEventToasts(tell: (count: number) => void): (count: number) => void {
  let waiting = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tellAll(): void {
    if (waiting === 0 || document.hidden || timer !== undefined) return;
    tell(waiting);
    waiting = 0;
    timer = setTimeout(() => {
      timer = undefined;
      tellAll();
    }, gatherMs);
  }

  document.addEventListener('visibilitychange', tellAll);
  onCleanup(() => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', tellAll);
  });
  return (count) => {
    waiting += count;
    tellAll();
  };
}
