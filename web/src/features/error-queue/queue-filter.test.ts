import { describe, expect, test } from 'vitest';
import { actedOn, toQueueFilter, type QueueChoice } from './queue-filter';

const now = Date.UTC(2026, 0, 15, 12);
const nothing: QueueChoice = {
  status: '',
  eventType: '',
  range: '',
  from: '',
  to: '',
  webhookId: '',
};

describe('a tab of the error queue asks for its own deliveries', () => {
  test.each([
    ['retries', {}, { statuses: ['RETRYING', 'HELD'] }],
    ['dead', {}, { statuses: ['DEAD'] }],
    ['retries', { status: 'PENDING' }, { statuses: ['PENDING'] }],
    ['dead', { status: 'DISCARDED' }, { statuses: ['DISCARDED'] }],
    ['dead', { status: 'HELD' }, { statuses: ['DEAD'] }],
    ['dead', { webhookId: 'whk_1' }, { statuses: ['DEAD'], webhookId: 'whk_1' }],
    [
      'retries',
      { eventType: 'sync.*', range: '1h' },
      {
        statuses: ['RETRYING', 'HELD'],
        eventType: 'sync.*',
        from: '2026-01-15T11:00:00.000Z',
      },
    ],
  ] as const)('%s with %j', (tab, change, filter) => {
    expect(toQueueFilter(tab, { ...nothing, ...change }, now)).toEqual(filter);
  });
});

describe('all that match are acted on as far as it can be done', () => {
  test.each([
    ['replay', ['RETRYING', 'HELD'], ['RETRYING']],
    ['replay', ['HELD'], null],
    ['replay', ['DISCARDED'], ['DISCARDED']],
    ['discard', ['RETRYING', 'HELD'], ['RETRYING', 'HELD']],
    ['discard', ['DISCARDED'], null],
  ] as const)('%s of %j', (action, shown, statuses) => {
    const filter = { statuses: [...shown], eventType: 'sync.*' };
    expect(actedOn(action, filter)).toEqual(
      statuses === null ? null : { statuses, eventType: 'sync.*' },
    );
  });
});
