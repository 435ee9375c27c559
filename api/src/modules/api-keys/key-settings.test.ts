import { describe, expect, it } from 'vitest';
import { permissions } from '../../roles.ts';
import { permissionsOf } from '../identity/index.ts';
import { type AskedSettings, readKeySettings } from './key-settings.ts';
import { scopeNames } from './scopes.ts';

const now = new Date('2026-11-21T10:00:00Z');
const all = new Set(permissions);
const good: AskedSettings = {
  name: 'Import',
  scopes: ['activity:write'],
  expiresAt: null,
  rateLimitPerMinute: null,
};

function problemsOf(asked: Partial<AskedSettings>) {
  const read = readKeySettings({ ...good, ...asked }, all, now);
  return read.ok ? [] : read.userErrors.map(({ code, path }) => [code, path.join('.')]);
}

describe('the settings of a new key', () => {
  it('are what was asked for, trimmed, in order, with the usual limit', () => {
    const scopes = ['health:read', 'integrations:read'];
    expect(readKeySettings({ ...good, name: '  Import ', scopes }, all, now)).toEqual({
      ok: true,
      settings: {
        name: 'Import',
        scopes: ['integrations:read', 'health:read'],
        expiresAt: null,
        rateLimitPerMinute: 600,
      },
    });
  });

  it.each<[string, Partial<AskedSettings>, readonly (readonly [string, string])[]]>([
    ['a name of 80', { name: 'x'.repeat(80) }, []],
    ['a name of 81', { name: 'x'.repeat(81) }, [['INVALID_FIELD', 'name']]],
    ['no name', { name: '  ' }, [['INVALID_FIELD', 'name']]],
    ['a name in two lines', { name: 'a\nb' }, [['INVALID_FIELD', 'name']]],
    ['no scope', { scopes: [] }, [['INVALID_FIELD', 'scopes']]],
    ['all scopes', { scopes: scopeNames }, []],
    ['too many scopes', { scopes: [...scopeNames, 'x'] }, [['INVALID_FIELD', 'scopes']]],
    ['an unknown scope', { scopes: ['health:read', 'all'] }, [['UNKNOWN_SCOPE', 'scopes.1']]],
    ['an expiry now', { expiresAt: now }, [['INVALID_FIELD', 'expiresAt']]],
    ['an expiry soon', { expiresAt: new Date(now.getTime() + 1) }, []],
    ['an expiry in 5 years', { expiresAt: new Date('2031-11-21T10:00:00Z') }, []],
    [
      'an expiry later than that',
      { expiresAt: new Date('2031-11-21T10:00:00.001Z') },
      [['INVALID_FIELD', 'expiresAt']],
    ],
    ['a limit of 1', { rateLimitPerMinute: 1 }, []],
    ['a limit of 60,000', { rateLimitPerMinute: 60_000 }, []],
    ['a limit of 0', { rateLimitPerMinute: 0 }, [['INVALID_FIELD', 'rateLimitPerMinute']]],
    [
      'a limit of 60,001',
      { rateLimitPerMinute: 60_001 },
      [['INVALID_FIELD', 'rateLimitPerMinute']],
    ],
    [
      'several mistakes',
      { name: '', rateLimitPerMinute: -1 },
      [
        ['INVALID_FIELD', 'name'],
        ['INVALID_FIELD', 'rateLimitPerMinute'],
      ],
    ],
  ])('are read with %s', (_what, asked, problems) => {
    expect(problemsOf(asked)).toEqual(problems);
  });

  it('name each scope that the role of their maker lacks', () => {
    const scopes = ['integrations:read', 'integrations:write', 'messages:send'];
    const read = readKeySettings({ ...good, scopes }, permissionsOf('IT_MANAGER'), now);
    expect(read.ok ? [] : read.userErrors.map(({ code, path }) => [code, path])).toEqual([
      ['SCOPE_NOT_ALLOWED', ['scopes', '1']],
      ['SCOPE_NOT_ALLOWED', ['scopes', '2']],
    ]);
  });
});
