import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutoRefresh, type AutoRefresh } from './create-auto-refresh';

class Page extends EventTarget {
  hidden = false;
  show(visible: boolean): void {
    this.hidden = !visible;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let page: Page;
let refresh: ReturnType<typeof vi.fn<() => Promise<void>>>;
let auto: AutoRefresh;
let leave: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T10:00:00Z') });
  page = new Page();
  refresh = vi.fn<() => Promise<void>>(async () => auto.arrived());
  createRoot((dispose) => {
    leave = dispose;
    auto = createAutoRefresh(refresh, page);
  });
});

afterEach(() => {
  leave();
  vi.useRealTimers();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);

test('asks again every 30 seconds', async () => {
  await pass(29.9);
  expect(refresh).not.toHaveBeenCalled();
  await pass(0.1);
  expect(refresh).toHaveBeenCalledTimes(1);
  await pass(30);
  expect(refresh).toHaveBeenCalledTimes(2);
});

test('counts from what arrived last by itself', async () => {
  await pass(20);
  auto.arrived();
  expect(auto.updatedAt()).toBe(Date.parse('2026-03-01T10:00:20Z'));
  await pass(20);
  expect(refresh).not.toHaveBeenCalled();
  await pass(10);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('does not ask in a hidden page, and asks at once when that is looked at again too late', async () => {
  page.show(false);
  await pass(300);
  expect(refresh).not.toHaveBeenCalled();
  page.show(true);
  await pass(0);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('keeps its time when the page was hidden for a moment', async () => {
  await pass(10);
  page.show(false);
  await pass(5);
  page.show(true);
  await pass(14.9);
  expect(refresh).not.toHaveBeenCalled();
  await pass(0.1);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('rests while it is paused, also when the page is looked at again; going on asks at once', async () => {
  auto.pause();
  page.show(false);
  page.show(true);
  await pass(300);
  expect(refresh).not.toHaveBeenCalled();
  auto.resume();
  expect(refresh).toHaveBeenCalledTimes(1);
  await pass(30);
  expect(refresh).toHaveBeenCalledTimes(2);
});

test('a failure is tried again 30 seconds later, and an answer that takes longer is waited for', async () => {
  refresh.mockRejectedValueOnce(new Error('no network'));
  auto = createRoot(() => createAutoRefresh(() => refresh().catch(() => undefined), page));
  leave();
  await pass(30);
  expect(refresh).toHaveBeenCalledTimes(1);
  const { promise, resolve } = Promise.withResolvers<void>();
  refresh.mockReturnValueOnce(promise);
  await pass(30);
  await pass(300);
  expect(refresh).toHaveBeenCalledTimes(2);
  resolve();
  await pass(30);
  expect(refresh).toHaveBeenCalledTimes(3);
});

test('ends with its page', async () => {
  leave();
  page.show(true);
  await pass(300);
  expect(refresh).not.toHaveBeenCalled();
});
