import { describe, expect, it } from 'vitest';
import { totalsOf } from './totals.ts';

describe('the totals of integrations', () => {
  it('put every status into one part, and their sum is the total', () => {
    const totals = totalsOf([
      { status: 'CONNECTED', count: 1 },
      { status: 'WARNING', count: 2 },
      { status: 'NOT_CHECKABLE', count: 4 },
      { status: 'ERROR', count: 8 },
      { status: 'NEEDS_REAUTH', count: 16 },
      { status: 'DISABLED', count: 32 },
      { status: 'DISCONNECTED', count: 64 },
      { status: 'UNKNOWN', count: 128 },
    ]);
    expect(totals).toEqual({
      total: 255,
      active: 7,
      errors: 24,
      disabled: 32,
      disconnected: 64,
      unknown: 128,
    });
  });

  it('are all zero where nothing is installed', () => {
    expect(new Set(Object.values(totalsOf([])))).toEqual(new Set([0]));
  });
});
