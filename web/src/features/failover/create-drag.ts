import { createSignal, onCleanup } from 'solid-js';
import { dropPlace, giveWay, type Place } from './drop-place';

/** What it needs of the window: `window`, or a stand-in of a test. */
export type View = Pick<
  Window,
  | 'addEventListener'
  | 'removeEventListener'
  | 'requestAnimationFrame'
  | 'cancelAnimationFrame'
  | 'scrollBy'
  | 'scrollY'
  | 'innerHeight'
>;

/** What it needs of a row's element. */
type Row = Pick<Element, 'getBoundingClientRect'>;

type Grip = Pick<PointerEvent, 'button' | 'clientY' | 'pointerId' | 'preventDefault'>;

interface Hand {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** How far it was taken down from its place, in pixels. */
  readonly byPx: number;
}

/** Rows that a pointer can drag into another order. */
export interface RowDrag {
  /** Whether a row is in the hand. */
  active(): boolean;
  /** Whether this row is. */
  holds(id: string): boolean;
  /** How far below its place a row is to be drawn, in pixels. */
  shiftOf(id: string): number;
  /** Tells which element is the row. */
  row(id: string): (element: Row) => void;
  /** Takes the row up: for the pointerdown of its handle. */
  take(event: Grip, id: string): void;
  /** Puts the row in the hand back. */
  letGo(): void;
}

const edgePx = 56;
const scrollPx = 12;

/**
 * Drags rows by the pointer's own events: mouse, pen and finger alike. `order` names the rows from top to bottom, `drop` is
 * told to which place, counted from 0, one was taken. Escape puts it back, and so does a pointer that is lost. Until then
 * nothing moves in the document: rows are only drawn elsewhere. Near an edge of the window the page scrolls.
 */
export function createDrag(
  order: () => readonly string[],
  drop: (id: string, to: number) => void,
  view: View = window,
): RowDrag {
  const [hand, setHand] = createSignal<Hand | null>(null);
  const rows = new Map<string, Row>();
  let places: readonly Place[] = [];
  let grip = { pointerId: 0, clientY: 0, pageY: 0 };
  let frame = 0;

  function placeOf(id: string): Place {
    const { top, bottom } = rows.get(id)?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    return { top: top + view.scrollY, bottom: bottom + view.scrollY };
  }
  function follow(): void {
    const held = hand();
    if (!held) return;
    const byPx = grip.clientY + view.scrollY - grip.pageY;
    setHand({ ...held, byPx, to: dropPlace(places, held.from, byPx) });
  }
  function scrollNearEdge(): void {
    if (grip.clientY < edgePx) view.scrollBy(0, -scrollPx);
    if (grip.clientY > view.innerHeight - edgePx) view.scrollBy(0, scrollPx);
    frame = view.requestAnimationFrame(scrollNearEdge);
  }
  function onMove(event: PointerEvent): void {
    if (event.pointerId !== grip.pointerId) return;
    grip.clientY = event.clientY;
    follow();
  }
  function onUp({ pointerId }: PointerEvent): void {
    const held = hand();
    if (pointerId !== grip.pointerId) return;
    letGo();
    if (held && held.to !== held.from) drop(held.id, held.to);
  }
  function onCancel({ pointerId }: PointerEvent): void {
    if (pointerId === grip.pointerId) letGo();
  }
  function onKey({ key }: KeyboardEvent): void {
    if (key === 'Escape') letGo();
  }
  function listen(to: 'addEventListener' | 'removeEventListener'): void {
    view[to]('pointermove', onMove as EventListener);
    view[to]('pointerup', onUp as EventListener);
    view[to]('pointercancel', onCancel as EventListener);
    view[to]('keydown', onKey as EventListener);
    view[to]('scroll', follow);
  }
  function letGo(): void {
    if (!hand()) return;
    listen('removeEventListener');
    view.cancelAnimationFrame(frame);
    setHand(null);
  }
  onCleanup(letGo);

  return {
    letGo,
    active: () => hand() !== null,
    holds: (id) => hand()?.id === id,
    shiftOf(id) {
      const held = hand();
      if (!held) return 0;
      return held.id === id ? held.byPx : giveWay(places, order().indexOf(id), held.from, held.to);
    },
    row: (id) => (element) => void rows.set(id, element),
    take(event, id) {
      const from = order().indexOf(id);
      if (hand() || event.button !== 0 || from === -1) return;
      // Neither is text selected nor does a finger scroll.
      event.preventDefault();
      places = order().map(placeOf);
      const { pointerId, clientY } = event;
      grip = { pointerId, clientY, pageY: clientY + view.scrollY };
      setHand({ id, from, to: from, byPx: 0 });
      listen('addEventListener');
      frame = view.requestAnimationFrame(scrollNearEdge);
    },
  };
}
