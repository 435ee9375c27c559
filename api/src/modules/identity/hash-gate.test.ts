import { describe, expect, it } from 'vitest';
import { HashGate } from './hash-gate.ts';

/** Pieces of work that end when they are told to, in the order they began. */
function work() {
  const began: number[] = [];
  const ends: (() => void)[] = [];
  return {
    began,
    start: (number: number) => () => {
      began.push(number);
      return new Promise<number>((resolve) => void ends.push(() => resolve(number)));
    },
    endNext: () => ends.shift()?.(),
  };
}

describe('the gate before password hashes', () => {
  it('lets two through at a time, the others in their order, and sends away whom the line does not hold', async () => {
    const gate = new HashGate({ atOnce: 2, maxWaiting: 3 });
    const { began, start, endNext } = work();
    const passes = [1, 2, 3, 4, 5].map((number) => gate.pass(start(number)));
    expect(began).toEqual([1, 2]);
    expect(await gate.pass(start(6))).toMatchObject({
      ok: false,
      error: {
        code: 'RATE_LIMITED',
        message: 'Too many sign-ins at this moment. Try again in a minute.',
      },
    });
    for (const [index, pass] of passes.entries()) {
      endNext();
      expect(await pass).toEqual({ ok: true, value: index + 1 });
      expect(began.length).toBeLessThanOrEqual(index + 3);
    }
    expect(began).toEqual([1, 2, 3, 4, 5]);
    const after = gate.pass(start(7));
    endNext();
    expect(await after).toEqual({ ok: true, value: 7 });
  });

  it('opens again after what failed', async () => {
    const gate = new HashGate({ atOnce: 1, maxWaiting: 1 });
    const failing = gate.pass(() => Promise.reject(new Error('No memory.')));
    const waiting = gate.pass(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('No memory.');
    expect(await waiting).toEqual({ ok: true, value: 'done' });
  });
});
