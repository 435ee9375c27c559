import { describe, expect, it } from 'vitest';
import { offlineSince } from './offline-since.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute));

describe('Patchbay without network', () => {
  it.each([
    ['never seen', null, null, at(1), null],
    ['seen before the last answer', at(1), at(0), at(2), null],
    ['seen after the last answer', at(5), at(2), at(1), at(2)],
    ['seen by one that had no answer before either', at(5), at(0), at(1), at(1)],
    ['seen, and never an answer', at(5), at(2), null, at(2)],
  ])('%s', (_title, offlineAt, offlineFrom, onlineAt, since) => {
    expect(offlineSince({ offlineAt, offlineFrom, onlineAt })).toEqual(since);
  });
});
