import {
  createContext,
  createSignal,
  onCleanup,
  useContext,
  type Accessor,
  type ParentProps,
} from 'solid-js';

const ClockContext = createContext<Accessor<number>>(Date.now);

/** Milliseconds since the epoch, read again every `everyMs` and whenever the page becomes visible. */
function createClock(read: () => number = Date.now, everyMs = 10_000): Accessor<number> {
  const [now, setNow] = createSignal(read());
  const tick = (): void => {
    if (!document.hidden) setNow(read());
  };
  const timer = setInterval(tick, everyMs);
  document.addEventListener('visibilitychange', tick);
  onCleanup(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  });
  return now;
}

/** One clock for the whole page: every relative time moves in the same instant. */
export function ClockProvider(props: ParentProps<{ now?: Accessor<number> }>) {
  const now = props.now ?? createClock();
  return <ClockContext.Provider value={now}>{props.children}</ClockContext.Provider>;
}

/** The page's clock. */
export const useNow = (): Accessor<number> => useContext(ClockContext);
