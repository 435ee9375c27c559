import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lazy } from './lazy';

const part = { default: () => null };
let isServerThere = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async () => {
    if (!isServerThere) throw new TypeError('Failed to fetch');
    return new Response();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Loads what fails so many times; each failure does something. */
function failing(times: number, onFailure: (count: number) => void = () => undefined) {
  let count = 0;
  return async () => {
    count += 1;
    if (count > times) return part;
    onFailure(count);
    throw new TypeError('Failed to fetch dynamically imported module');
  };
}

async function loaded(load: () => Promise<typeof part>): Promise<unknown> {
  const loading = lazy(load)
    .preload()
    .then(
      ({ default: face }) => face,
      (error: unknown) => error,
    );
  await vi.advanceTimersByTimeAsync(600_000);
  return loading;
}

test('a part is asked for as long as the server is away', async () => {
  isServerThere = false;
  expect(await loaded(failing(12))).toBe(part.default);
});

test('a part that failed while the server came back is asked for once more', async () => {
  isServerThere = false;
  const load = failing(4, (count) => {
    isServerThere = count === 4;
  });
  expect(await loaded(load)).toBe(part.default);
});

test('a part that the server does not have is an error', async () => {
  isServerThere = true;
  expect(await loaded(failing(100))).toBeInstanceOf(TypeError);
});
