import { createSignal, onCleanup, type Accessor } from 'solid-js';

/** The visibility of the page: `document`, or a stand-in of a test. */
type Visibility = Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;

/** Keeps what is on screen young: it is asked for again when nothing arrived by itself for a while. */
export interface AutoRefresh {
  /** When something arrived last, in milliseconds since the epoch; null: nothing yet. */
  updatedAt: Accessor<number | null>;
  paused: Accessor<boolean>;
  pause(): void;
  /** Asks at once, then goes on. */
  resume(): void;
  /** Something has arrived, asked for or not: the time begins anew. */
  arrived(): void;
}

const refreshEveryMs = 30_000;

/**
 * Calls `refresh` whenever nothing has arrived for 30 seconds; never in a hidden page, and at once when such a page is
 * looked at again too late. A `refresh` that fails is tried again 30 seconds later. It ends with the owner that made it.
 */
export function createAutoRefresh(
  refresh: () => Promise<unknown>,
  page: Visibility = document,
): AutoRefresh {
  const [updatedAt, setUpdatedAt] = createSignal<number | null>(null);
  const [paused, setPaused] = createSignal(false);
  let countedFrom = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isOver = false;

  function schedule(): void {
    clearTimeout(timer);
    if (isOver || isAsking || paused() || page.hidden) return;
    const waitMs = Math.max(0, countedFrom + refreshEveryMs - Date.now());
    timer = setTimeout(() => void ask(), waitMs);
  }

  async function ask(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    clearTimeout(timer);
    try {
      await refresh();
    } finally {
      isAsking = false;
      countedFrom = Date.now();
      schedule();
    }
  }

  page.addEventListener('visibilitychange', schedule);
  onCleanup(() => {
    isOver = true;
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', schedule);
  });
  schedule();

  return {
    updatedAt,
    paused,
    pause() {
      setPaused(true);
      clearTimeout(timer);
    },
    resume() {
      setPaused(false);
      void ask();
    },
    arrived() {
      countedFrom = Date.now();
      setUpdatedAt(countedFrom);
      schedule();
    },
  };
}
