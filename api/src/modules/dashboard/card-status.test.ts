import { describe, expect, it } from 'vitest';
import {
  type ConnectionFacts,
  apiKeysStatus,
  connectionState,
  webhooksStatus,
} from './card-status.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const windowStart = new Date(now - 24 * 3_600_000);
const ago = (hours: number) => new Date(now - hours * 3_600_000);
const failed = (hours: number, message = 'Timeout') => ({ message, at: ago(hours) });
const edge = 24;
const justInside = 24 - 1 / 3_600_000;

const nothing: ConnectionFacts = {
  integrationCount: 0,
  brokenNow: null,
  lastSuccessAt: null,
  lastError: null,
  failedLast: true,
  lastCheckOkAt: null,
};

const cases: readonly (readonly [
  title: string,
  facts: Partial<ConnectionFacts>,
  status: string,
  message: string | null,
])[] = [
  ['nothing ever', {}, 'NOT_CONFIGURED', null],
  ['an integration and no word of it', { integrationCount: 1 }, 'DISCONNECTED', null],
  ['a success', { lastSuccessAt: ago(2) }, 'CONNECTED', null],
  ['a success of yesterday', { lastSuccessAt: ago(25) }, 'DISCONNECTED', null],
  ['a success at the edge', { lastSuccessAt: ago(edge) }, 'DISCONNECTED', null],
  ['a success just inside', { lastSuccessAt: ago(justInside) }, 'CONNECTED', null],
  ['an error', { lastError: failed(1) }, 'ERROR', 'Timeout'],
  ['an error of yesterday', { lastError: failed(25) }, 'DISCONNECTED', null],
  ['an error at the edge', { lastError: failed(edge) }, 'DISCONNECTED', null],
  ['an error just inside', { lastError: failed(justInside) }, 'ERROR', 'Timeout'],
  ['an error after a success', { lastSuccessAt: ago(2), lastError: failed(1) }, 'ERROR', 'Timeout'],
  [
    'a success after an error',
    { lastSuccessAt: ago(1), lastError: failed(2), failedLast: false },
    'CONNECTED',
    null,
  ],
  [
    'both at once, the success last',
    { lastSuccessAt: ago(1), lastError: failed(1), failedLast: false },
    'CONNECTED',
    null,
  ],
  [
    'both at once, the error last',
    { lastSuccessAt: ago(1), lastError: failed(1) },
    'ERROR',
    'Timeout',
  ],
  [
    'an error after a success of yesterday',
    { lastSuccessAt: ago(30), lastError: failed(3) },
    'ERROR',
    'Timeout',
  ],
  ['a check that succeeded', { integrationCount: 1, lastCheckOkAt: ago(0.1) }, 'CONNECTED', null],
  [
    'a check that succeeded yesterday',
    { integrationCount: 1, lastCheckOkAt: ago(25) },
    'DISCONNECTED',
    null,
  ],
  [
    'a check that succeeded, but the sync failed',
    { integrationCount: 1, lastCheckOkAt: ago(0.1), lastError: failed(1) },
    'ERROR',
    'Timeout',
  ],
  [
    'broken now, though a sync succeeded',
    {
      integrationCount: 2,
      lastSuccessAt: ago(0.1),
      lastCheckOkAt: ago(0.1),
      brokenNow: failed(30, 'Invalid credentials'),
    },
    'ERROR',
    'Invalid credentials',
  ],
];

describe('a card of connections', () => {
  it.each(cases)('%s', (_title, facts, status, message) => {
    const state = connectionState({ ...nothing, ...facts }, windowStart);
    expect([state.status, state.lastError?.message ?? null]).toEqual([status, message]);
  });
});

describe('the card of API keys', () => {
  it.each([
    [0, 0, 'NOT_CONFIGURED'],
    [2, 0, 'DISCONNECTED'],
    [3, 1, 'CONNECTED'],
  ])('%i keys, %i active: %s', (total, active, status) => {
    expect(apiKeysStatus({ total, active })).toBe(status);
  });
});

describe('the card of webhooks', () => {
  it.each([
    [0, 0, 0, 0, 0, 'NOT_CONFIGURED'],
    [2, 0, 0, 10, 0, 'DISCONNECTED'],
    [2, 0, 1, 10, 0, 'ERROR'],
    [5, 5, 0, 0, 0, 'CONNECTED'],
    [5, 5, 0, 400, 0, 'CONNECTED'],
    [5, 4, 1, 400, 0, 'WARNING'],
    [5, 5, 0, 340, 60, 'WARNING'],
    [5, 4, 1, 340, 60, 'WARNING'],
    [5, 5, 0, 0, 1, 'ERROR'],
  ])(
    '%i webhooks, %i active, %i switched off, %i delivered, %i dead: %s',
    (total, active, switchedOff, delivered, dead, status) => {
      expect(webhooksStatus({ total, active, switchedOff, delivered, dead })).toBe(status);
    },
  );
});
