import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDrag, type RowDrag, type View } from './create-drag';

/** A window of 600 pixels that draws a frame when it is told to. */
class Screen extends EventTarget {
  scrollY = 0;
  innerHeight = 600;
  frames: FrameRequestCallback[] = [];
  scrollBy(_: number, y: number): void {
    this.scrollY += y;
    this.dispatchEvent(new Event('scroll'));
  }
  requestAnimationFrame(frame: FrameRequestCallback): number {
    return this.frames.push(frame);
  }
  cancelAnimationFrame(): void {
    this.frames = [];
  }
  draw(): void {
    for (const frame of this.frames.splice(0)) frame(0);
  }
  point(type: string, clientY: number, pointerId = 1): void {
    this.dispatchEvent(Object.assign(new Event(type), { clientY, pointerId }));
  }
}

const names = ['a', 'b', 'c'];
const rowPx = 50;

let view: Screen;
let drop: ReturnType<typeof vi.fn<(id: string, to: number) => void>>;
let drag: RowDrag;
let leave: () => void;

beforeEach(() => {
  view = new Screen();
  drop = vi.fn<(id: string, to: number) => void>();
  createRoot((dispose) => {
    leave = dispose;
    drag = createDrag(() => names, drop, view as unknown as View);
  });
  names.forEach((name, index) =>
    drag.row(name)({
      getBoundingClientRect: () =>
        ({
          top: 100 + index * rowPx - view.scrollY,
          bottom: 150 + index * rowPx - view.scrollY,
        }) as DOMRect,
    }),
  );
});

afterEach(() => leave());

function take(name: string, clientY: number, button = 0): void {
  drag.take({ button, clientY, pointerId: 1, preventDefault: () => undefined }, name);
}
const shifts = () => names.map((name) => drag.shiftOf(name));

test('a row follows the pointer, those that it passes give way, and it is dropped where it would go', () => {
  take('a', 110);
  expect(drag.holds('a')).toBe(true);
  expect(shifts()).toEqual([0, 0, 0]);
  view.point('pointermove', 170);
  expect(shifts()).toEqual([60, -50, 0]);
  expect(drop).not.toHaveBeenCalled();
  view.point('pointerup', 170);
  expect(drop.mock.calls).toEqual([['a', 1]]);
  expect(drag.active()).toBe(false);
  expect(shifts()).toEqual([0, 0, 0]);
});

test('one that comes back to its place changes nothing', () => {
  take('b', 170);
  view.point('pointermove', 300);
  view.point('pointermove', 172);
  view.point('pointerup', 172);
  expect(drop).not.toHaveBeenCalled();
});

test.each([
  ['Escape', () => view.dispatchEvent(Object.assign(new Event('keydown'), { key: 'Escape' }))],
  ['a pointer that is lost', () => view.point('pointercancel', 300)],
  ['the end of the page', () => leave()],
])('%s puts it back', (_, happen) => {
  take('a', 110);
  view.point('pointermove', 300);
  happen();
  expect(shifts()).toEqual([0, 0, 0]);
  view.point('pointerup', 300);
  expect(drop).not.toHaveBeenCalled();
});

test('a second finger neither moves nor drops it', () => {
  take('a', 110);
  view.point('pointermove', 300, 2);
  view.point('pointerup', 300, 2);
  view.point('pointercancel', 300, 2);
  expect(shifts()).toEqual([0, 0, 0]);
  expect(drag.holds('a')).toBe(true);
});

test.each([
  ['another button of the mouse', 'a', 2],
  ['a row that is gone', 'x', 0],
])('%s takes nothing up', (_, name, button) => {
  take(name, 110, button);
  expect(drag.active()).toBe(false);
});

test('near an edge of the window the page scrolls, and the row goes on with it', () => {
  take('a', 110);
  view.point('pointermove', 590);
  view.draw();
  view.draw();
  expect(view.scrollY).toBe(24);
  expect(drag.shiftOf('a')).toBe(590 - 110 + 24);
  view.point('pointermove', 300);
  view.draw();
  expect(view.scrollY).toBe(24);
  view.point('pointerup', 300);
  view.draw();
  expect(view.frames).toEqual([]);
});
