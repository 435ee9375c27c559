import { expect, it } from 'vitest';
import { Slots } from './slots.ts';

it('each key has so many slots, and a slot that is given back twice is free once', () => {
  const slots = new Slots(2);
  const first = slots.take('acme');
  expect(slots.take('acme')).toBeDefined();
  expect(slots.take('acme')).toBeUndefined();
  expect(slots.take('globex')).toBeDefined();
  first?.();
  first?.();
  expect(slots.take('acme')).toBeDefined();
  expect(slots.take('acme')).toBeUndefined();
});
