import { createEffect, createMemo, createSignal, onCleanup, type Accessor } from 'solid-js';

/**
 * The beginning of a list that is on its way, then more of it task by task until all of it is there: a phone draws a few
 * rows at a time and answers in between. `atOnce`: nothing was waited for, as on the way back to a page, and all is there.
 */
export function createGradual<Item>(
  list: Accessor<readonly Item[]>,
  first: number,
  step: number,
  atOnce: boolean = list().length > 0,
): Accessor<readonly Item[]> {
  const [most, setMost] = createSignal(atOnce ? Infinity : first);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  createEffect(() => {
    clearTimeout(timer);
    if (list().length === 0 || most() === Infinity) return;
    const next = most() < list().length ? most() + step : Infinity;
    timer = setTimeout(() => setMost(next));
  });
  return createMemo(() => (list().length > most() ? list().slice(0, most()) : list()));
}

/**
 * Lets the parts of a page be drawn one after the other, each in a task of its own: whether the part of that number, from
 * 0 on, may be there. `atOnce`: nothing was waited for, all of them are.
 */
export function createStages(count: number, atOnce: boolean): (stage: number) => boolean {
  const [reached, setReached] = createSignal(atOnce ? count : 0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  createEffect(() => {
    if (reached() < count) timer = setTimeout(() => setReached(reached() + 1));
  });
  return (stage) => stage <= reached();
}
