import { expect, test } from 'vitest';
import {
  countDeliveryFilters,
  endsBeforeStart,
  readDeliveryChoice,
  toDeliveryFilter,
  toDeliveryParameters,
} from './delivery-filter';

const now = Date.parse('2026-03-04T12:00:00Z');
const nothing = { status: '', eventType: '', range: '', from: '', to: '' } as const;

test.each([
  [{}, {}],
  [{ status: 'dead' }, { statuses: ['DEAD'] }],
  [{ status: 'sideways' }, {}],
  [{ status: ['dead', 'held'] }, {}],
  [{ event_type: ' integration.* ' }, { eventType: 'integration.*' }],
  [{ date_range: '24h' }, { from: '2026-03-03T12:00:00.000Z' }],
  [{ date_range: '2h' }, {}],
  [{ from: '2026-03-01T00:00:00Z' }, { from: '2026-03-01T00:00:00.000Z' }],
  [
    { from: '2026-03-01', to: '2026-03-02', date_range: '1h' },
    { from: '2026-03-01T00:00:00.000Z', to: '2026-03-02T00:00:00.000Z' },
  ],
  [{ from: 'yesterday' }, {}],
])('the address %j asks for %j', (search, filter) => {
  expect(toDeliveryFilter(readDeliveryChoice(search), now)).toEqual(filter);
});

test('a filter comes back from the address as it went in', () => {
  const choice = {
    status: 'HELD',
    eventType: 'sync.*',
    range: '',
    from: '2026-03-01T00:00:00.000Z',
    to: '2026-03-02T00:00:00.000Z',
  } as const;
  expect(readDeliveryChoice(toDeliveryParameters(choice))).toEqual(choice);
});

test('a range of time counts as one filter', () => {
  expect(countDeliveryFilters(nothing)).toBe(0);
  expect(countDeliveryFilters({ ...nothing, from: 'a', to: 'b', status: 'DEAD' })).toBe(2);
});

test.each([
  ['2026-03-01', '2026-03-02', false],
  ['2026-03-02', '2026-03-01', true],
  ['2026-03-01', '2026-03-01', true],
  ['', '2026-03-01', false],
  ['2026-03-01', '', false],
])('from %s to %s ends before it starts: %s', (from, to, wrong) => {
  expect(endsBeforeStart({ ...nothing, from, to })).toBe(wrong);
});
