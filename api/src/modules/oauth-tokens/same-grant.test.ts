import { describe, expect, it } from 'vitest';
import { toOAuthSpec } from '../catalog/oauth-file.ts';
import { type Grant, mayBeSameGrant } from './same-grant.ts';

const spec = toOAuthSpec(
  {
    tokenUrl: 'https://id.example.com/token',
    revokeUrl: 'https://${config.site}.example.com/revoke',
    scopes: [],
    source: 'https://example.com/docs',
  },
  false,
);
const drive: Grant = {
  provider: { key: 'drive' },
  mode: { kind: 'OAUTH2_CODE', oauth: spec },
  config: { site: 'one' },
  clientId: 'patchbay',
  identity: 'ana@example.com',
};

describe('two sign-ins are one to the vendor', () => {
  it.each<[string, Partial<Grant>]>([
    ['with the same account at the same provider', {}],
    ['as long as nobody knows of which account one is', { identity: null }],
    [
      'with two providers of one vendor, which name accounts in their own ways',
      { provider: { key: 'calendar' }, identity: 'Ana Nowak' },
    ],
  ])('perhaps: %s', (_name, change) => {
    expect(mayBeSameGrant(drive, { ...drive, ...change })).toBe(true);
  });

  it.each<[string, Partial<Grant>]>([
    ['with another account', { identity: 'ben@example.com' }],
    ['by another client', { clientId: 'another' }],
    ['elsewhere', { config: { site: 'two' } }],
    [
      'when one is of the client itself',
      { mode: { ...drive.mode, kind: 'OAUTH2_CLIENT_CREDENTIALS' } },
    ],
    ['when one vendor takes nothing back', { mode: { kind: 'OAUTH2_CODE' } }],
  ])('never: %s', (_name, change) => {
    expect(mayBeSameGrant(drive, { ...drive, ...change })).toBe(false);
  });
});
