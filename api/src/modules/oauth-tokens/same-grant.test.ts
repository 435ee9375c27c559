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
  mode: { kind: 'OAUTH2_CODE', oauth: spec },
  config: { site: 'one' },
  clientId: 'patchbay',
};

describe('two sign-ins are one to the vendor', () => {
  it('perhaps: by the same client, where the same address takes tokens back', () => {
    expect(mayBeSameGrant(drive, { ...drive })).toBe(true);
  });

  it.each<[string, Partial<Grant>]>([
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
