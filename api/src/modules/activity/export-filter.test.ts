import { describe, expect, it } from 'vitest';
import { formatId } from '../../graphql/index.ts';
import { type Query, readExportFilter } from './export-filter.ts';

const now = new Date('2026-03-02T12:00:00Z');
const uuid = '01890000-0000-7000-8000-000000000000';

describe('the filter of an export', () => {
  it.each<[Query, object]>([
    [{}, { statuses: [], categories: [], actorKinds: [], from: null, to: null, search: null }],
    [
      { status: '', q: '', from: '' },
      { statuses: [], search: null, from: null },
    ],
    [{ status: 'error,SUCCESS' }, { statuses: ['ERROR', 'SUCCESS'] }],
    [{ status: ['error', 'warning'] }, { statuses: ['ERROR', 'WARNING'] }],
    [{ category: 'BACKGROUND_CHECK' }, { categories: ['BACKGROUND_CHECK'] }],
    [{ actor: 'API_KEY' }, { actorKinds: ['API_KEY'], actorId: null }],
    [{ actor: 'member,system' }, { actorKinds: ['MEMBER', 'SYSTEM'] }],
    [{ actor: formatId('usr', uuid) }, { actorKinds: [], actorId: uuid }],
    [{ actor: formatId('key', uuid) }, { actorId: uuid }],
    [{ integration: formatId('int', uuid) }, { integrationId: uuid }],
    [{ date_range: '7d' }, { from: new Date('2026-02-23T12:00:00Z'), to: null }],
    [
      { date_range: '7d', to: '2026-03-01' },
      { from: null, to: new Date('2026-03-01') },
    ],
    [{ from: '2025-03-01', to: '2026-03-02' }, { from: new Date('2025-03-01') }],
  ])('of %j', (query, expected) => {
    expect(readExportFilter(query, now)).toMatchObject(expected);
  });
});
