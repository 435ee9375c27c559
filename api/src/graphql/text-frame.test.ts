import { expect, it } from 'vitest';
import { textFrame } from './text-frame.ts';

it.each([
  [0, '8100'],
  [125, '817d'],
  [126, '817e007e'],
  [65_535, '817effff'],
  [65_536, '817f0000000000010000'],
])('a frame of %i bytes begins as RFC 6455 has it', (length, start) => {
  const head = Buffer.from('ab'.slice(0, length));
  const body = Buffer.alloc(length - head.length, 'c');
  const frame = textFrame(head, body);
  expect(frame.toString('hex', 0, start.length / 2)).toBe(start);
  expect(frame.subarray(start.length / 2)).toEqual(Buffer.concat([head, body]));
});
