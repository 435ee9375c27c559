import { describe, expect, it } from 'vitest';
import { BatchTurns } from './batch-turns.ts';

function batches(turns: BatchTurns, organizationId: string) {
  const open: (() => void)[] = [];
  let running = 0;
  return {
    open,
    get running() {
      return running;
    },
    start: () =>
      turns.take(organizationId, async () => {
        running += 1;
        await new Promise<void>((resolve) => open.push(resolve));
        running -= 1;
      }),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('batches of an organization', () => {
  it('are let in some at a time, in their order, and hold up no other organization', async () => {
    const turns = new BatchTurns({ atOnce: 2, mostWaiting: 9 });
    const acme = batches(turns, 'acme');
    const umbrella = batches(turns, 'umbrella');
    const all = [acme.start(), acme.start(), acme.start(), acme.start(), umbrella.start()];
    await settled();
    expect([acme.running, umbrella.running]).toEqual([2, 1]);
    acme.open.shift()?.();
    await settled();
    expect([acme.running, acme.open.length]).toEqual([2, 2]);
    while (acme.open.length + umbrella.open.length > 0) {
      for (const end of [...acme.open.splice(0), ...umbrella.open.splice(0)]) end();
      await settled();
    }
    await Promise.all(all);
    expect([acme.running, umbrella.running]).toEqual([0, 0]);
  });

  it('are refused when too many wait', async () => {
    const turns = new BatchTurns({ atOnce: 1, mostWaiting: 1 });
    const acme = batches(turns, 'acme');
    const first = acme.start();
    const second = acme.start();
    await expect(acme.start()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await settled();
    acme.open.shift()?.();
    await first;
    await settled();
    acme.open.shift()?.();
    await second;
  });

  it('that fail give their place to the next', async () => {
    const turns = new BatchTurns({ atOnce: 1, mostWaiting: 9 });
    const failed = turns.take('acme', () => Promise.reject(new Error('broken')));
    const next = turns.take('acme', () => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('broken');
    await expect(next).resolves.toBe('done');
  });
});
