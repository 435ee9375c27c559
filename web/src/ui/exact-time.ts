import { createSignal } from 'solid-js';
import { useFormat } from '../i18n';

const signs = ['pointermove', 'pointerdown', 'keydown'] as const;
const [wanted, setWanted] = createSignal(false);
let waits = false;

function waitForSomebody(): void {
  if (waits) return;
  waits = true;
  for (const sign of signs)
    addEventListener(sign, () => setWanted(true), { once: true, passive: true, capture: true });
}

/**
 * The exact time that is shown on hover and focus; undefined until somebody uses the page. The browser takes some
 * fifty milliseconds for its first formatter of dates, and a page that is opened has better things to do.
 */
export function useExactTime(): (then: number) => string | undefined {
  const format = useFormat();
  waitForSomebody();
  return (then) => (wanted() ? format.exactTime(then) : undefined);
}
