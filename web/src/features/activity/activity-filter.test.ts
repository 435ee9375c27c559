import { describe, expect, test } from 'vitest';
import {
  countFilters,
  exportPath,
  readChoice,
  timeProblem,
  toActivityFilter,
  toParameters,
} from './activity-filter';

const now = Date.UTC(2026, 0, 15, 12);
const nothing = readChoice({});

describe('a filter in the URL', () => {
  test('is read whatever its case, and what is unknown filters nothing', () => {
    expect(readChoice({ status: 'error', category: 'email', date_range: '24h' })).toEqual({
      ...nothing,
      status: 'ERROR',
      category: 'EMAIL',
      range: '24h',
    });
    expect(
      readChoice({ status: 'purple', category: ['A', 'B'], date_range: '9y', from: 'soon' }),
    ).toEqual(nothing);
  });

  test('of two instants goes before a range', () => {
    const choice = readChoice({ date_range: '24h', from: '2026-01-01T00:00:00Z' });
    expect(choice).toEqual({ ...nothing, from: '2026-01-01T00:00:00.000Z' });
  });

  test('is written as it is read', () => {
    const search = {
      status: 'error',
      category: 'email',
      provider: 'smtp',
      event_type: 'integration.*',
      actor: 'system',
      date_range: '7d',
      q: 'Timeout',
    };
    const written = toParameters(readChoice(search));
    expect(Object.entries(written).filter(([, value]) => value !== undefined)).toEqual(
      Object.entries(search),
    );
    expect(exportPath(readChoice(search), 'csv')).toBe(
      `/api/integrations/activity.csv?${new URLSearchParams(search)}`,
    );
  });

  test('becomes the filter of the API, with ranges counted back from now', () => {
    expect(
      toActivityFilter(
        readChoice({
          status: 'error',
          category: 'sms',
          provider: 'twilio',
          event_type: 'sync.*',
          actor: 'api_key',
          q: ' 401 ',
          date_range: '1h',
        }),
        now,
      ),
    ).toEqual({
      statuses: ['ERROR'],
      categories: ['SMS'],
      providerKeys: ['twilio'],
      eventTypes: ['sync.*'],
      actorKinds: ['API_KEY'],
      search: '401',
      from: '2026-01-15T11:00:00.000Z',
    });
    expect(toActivityFilter(nothing, now)).toEqual({});
    expect(toActivityFilter(readChoice({ actor: 'usr_1' }), now)).toEqual({ actorId: 'usr_1' });
  });

  test('counts what is chosen, a range of time once', () => {
    expect(countFilters(nothing)).toBe(0);
    expect(countFilters(readChoice({ q: 'x', status: 'error' }))).toBe(2);
    expect(countFilters(readChoice({ from: '2026-01-01', to: '2026-01-02' }))).toBe(1);
  });
});

test.each([
  ['', '', null],
  ['2026-01-14T12:00:00Z', '', null],
  ['2025-01-14T12:00:00Z', '', null],
  ['2025-01-14T11:59:59Z', '', 'tooLong'],
  ['2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z', null],
  ['2024-01-01T00:00:00Z', '2025-01-01T00:00:01Z', 'tooLong'],
  ['2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', 'order'],
  ['2026-01-02T00:00:00Z', '2026-01-02T00:00:00Z', 'order'],
])('a time from %j to %j can be asked for, or says why not: %s', (from, to, problem) => {
  expect(timeProblem(readChoice({ from, to }), now)).toBe(problem);
});
