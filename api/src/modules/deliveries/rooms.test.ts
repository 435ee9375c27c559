import { describe, expect, it } from 'vitest';
import { Rooms } from './rooms.ts';

describe('the room of a webhook', () => {
  it('is small for one that is silent, and grows with what its receiver takes', () => {
    let now = 0;
    const rooms = new Rooms(() => now);
    expect(rooms.free('silent')).toBe(32);
    for (let n = 0; n < 32; n += 1) rooms.take('silent');
    expect(rooms.free('silent')).toBe(0);
    now += 10_000;
    expect(rooms.free('silent')).toBe(0);
    for (let n = 0; n < 300; n += 1) {
      rooms.take('fast');
      rooms.leave('fast', true);
    }
    expect(rooms.free('fast')).toBe(16 + 300);
    expect(rooms.all()).toEqual([
      { webhookId: 'silent', free: 0 },
      { webhookId: 'fast', free: 316 },
    ]);
  });

  it('does not grow with failures, nor beyond its limit, and is forgotten when all is quiet', () => {
    let now = 0;
    const rooms = new Rooms(() => now);
    for (let n = 0; n < 5_000; n += 1) {
      rooms.take('fast');
      rooms.take('failing');
      rooms.leave('fast', true);
      rooms.leave('failing', false);
    }
    expect([rooms.free('fast'), rooms.free('failing')]).toEqual([416, 32]);
    now += 600;
    rooms.tidy();
    now += 600;
    rooms.tidy();
    expect(rooms.all()).toEqual([]);
  });
});
