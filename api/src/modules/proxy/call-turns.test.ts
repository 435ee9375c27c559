import { expect, test } from 'vitest';
import { CallTurns } from './call-turns.ts';

const never = new AbortController().signal;

test('so many calls of an integration are under way at a time, the next in the order of asking', async () => {
  const turns = new CallTurns({ atOnce: 2, mostWaiting: 5 });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const take = (name: string) =>
    turns.take('a', never).then((end) => {
      begun.push(name);
      ends.set(name, end);
    });
  const all = ['1', '2', '3', '4'].map(take);
  await Promise.all(all.slice(0, 2));
  expect(begun).toEqual(['1', '2']);
  ends.get('1')?.();
  await all[2];
  // A turn ends once, however often it is said.
  ends.get('1')?.();
  expect(begun).toEqual(['1', '2', '3']);
  ends.get('2')?.();
  await all[3];
  expect(begun).toEqual(['1', '2', '3', '4']);
});

test('another integration does not wait for it', async () => {
  const turns = new CallTurns({ atOnce: 1, mostWaiting: 0 });
  await turns.take('a', never);
  await expect(turns.take('a', never)).rejects.toMatchObject({ code: 'TOO_MANY_CALLS' });
  await expect(turns.take('b', never)).resolves.toBeTypeOf('function');
});

test('who leaves the line takes no turn', async () => {
  const turns = new CallTurns({ atOnce: 1, mostWaiting: 5 });
  const end = await turns.take('a', never);
  const left = new AbortController();
  const leaving = turns.take('a', left.signal);
  const staying = turns.take('a', never);
  left.abort(new Error('gone'));
  await expect(leaving).rejects.toThrow('gone');
  end();
  const next = await staying;
  next();
  expect(turns.tryTake('a')).toBeTypeOf('function');
});
