import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { abortable, withDeadline } from './deadline.ts';

const never = (signal: AbortSignal): Promise<never> =>
  abortable(new Promise<never>(() => {}), signal);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a deadline', () => {
  test('ends what never ends by itself, at its time and not before', async () => {
    const ended = vi.fn<(error: unknown) => void>();
    withDeadline(500, [], never).catch(ended);
    await vi.advanceTimersByTimeAsync(499);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalledWith(expect.objectContaining({ code: 'TIMEOUT' }));
  });

  test('leaves no timer behind', async () => {
    await expect(withDeadline(500, [], async () => 'done')).resolves.toBe('done');
    await expect(withDeadline(500, [], () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    expect(vi.getTimerCount()).toBe(0);
  });

  test('of a century does not fire at once', async () => {
    const ended = vi.fn<() => void>();
    withDeadline(100 * 365 * 86_400_000, [], never).catch(ended);
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(ended).not.toHaveBeenCalled();
  });
});

describe('a caller who gives up', () => {
  test('ends the work as cancelled', async () => {
    const [idle, caller] = [new AbortController(), new AbortController()];
    const work = withDeadline(500, [undefined, idle.signal, caller.signal], never);
    caller.abort();
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  test('beforehand keeps the work from starting', async () => {
    const run = vi.fn<() => Promise<void>>();
    await expect(withDeadline(500, [AbortSignal.abort()], run)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(run).not.toHaveBeenCalled();
  });
});

test('work that fails after it was given up is not an unhandled rejection', async () => {
  const { promise, reject } = Promise.withResolvers<never>();
  const work = withDeadline(500, [], (signal) => abortable(promise, signal));
  const [outcome] = await Promise.all([
    work.catch((error: unknown) => error),
    vi.advanceTimersByTimeAsync(500),
  ]);
  expect(outcome).toMatchObject({ code: 'TIMEOUT' });
  reject(new Error('too late'));
});
