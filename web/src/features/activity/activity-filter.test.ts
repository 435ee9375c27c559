import { describe, expect, test } from 'vitest';
import { isFiltering, matchesFilter, readChoice, toActivityFilter } from './activity-filter';

const now = Date.UTC(2026, 0, 15, 12);
const nothing = { status: '', category: '', provider: '', q: '', range: '' } as const;

describe('a filter in the URL', () => {
  test('is read whatever its case, and what is unknown filters nothing', () => {
    expect(readChoice({ status: 'error', category: 'email', range: '24h' })).toEqual({
      ...nothing,
      status: 'ERROR',
      category: 'EMAIL',
      range: '24h',
    });
    expect(readChoice({ status: 'purple', category: ['A', 'B'], range: '9y' })).toEqual(nothing);
  });

  test('becomes the filter of the API, with ranges counted back from now', () => {
    expect(
      toActivityFilter(
        { status: 'ERROR', category: 'SMS', provider: 'twilio', q: ' 401 ', range: '1h' },
        now,
      ),
    ).toEqual({
      statuses: ['ERROR'],
      categories: ['SMS'],
      providerKeys: ['twilio'],
      search: '401',
      from: '2026-01-15T11:00:00.000Z',
    });
    expect(toActivityFilter(nothing, now)).toEqual({});
  });

  test('counts as filtering only when something is chosen', () => {
    expect(isFiltering(nothing)).toBe(false);
    expect(isFiltering({ ...nothing, q: 'x' })).toBe(true);
  });
});

describe('a live event joins only the lists that would hold it', () => {
  const event = {
    status: 'ERROR',
    category: 'EMAIL',
    providerKey: 'smtp',
    eventType: 'integration.tested',
    message: 'Test failed',
    errorMessage: '535 Authentication failed',
    integration: { id: 'int_1' },
  } as const;

  test.each([
    [{}, true],
    [{ statuses: ['ERROR'] }, true],
    [{ statuses: ['SUCCESS'] }, false],
    [{ categories: ['SMS'] }, false],
    [{ providerKeys: ['smtp', 'slack'] }, true],
    [{ eventTypes: ['integration.connected'] }, false],
    [{ integrationId: 'int_1' }, true],
    [{ integrationId: 'int_2' }, false],
    [{ search: 'authentication FAILED' }, true],
    [{ search: 'timeout' }, false],
  ] as const)('%j: %s', (filter, expected) => {
    expect(matchesFilter(event, filter as never)).toBe(expected);
  });

  test('an event without a category is in no list of a category', () => {
    expect(matchesFilter({ ...event, category: null }, { categories: ['EMAIL'] })).toBe(false);
  });
});
