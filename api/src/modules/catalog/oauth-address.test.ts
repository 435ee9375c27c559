import { describe, expect, it } from 'vitest';
import { foreignAddress } from './oauth-address.ts';

const vendor = 'https://vendor.example/token';

describe('a host that the config form chooses', () => {
  it.each([
    '${config.url}/oauth/token',
    '${config.url}',
    'https://${config.host}/oauth/token',
    'https://${config.host}:8443/token',
    'https://login.${config.domain}/token',
    'https://${config.name}.com/token',
    'https://${config.name}.${config.domain}/token',
    'https://${config.name}vendor.example/token',
  ])('is seen in %s', (tokenUrl) => {
    expect(foreignAddress({ tokenUrl })).toBe('tokenUrl');
    expect(foreignAddress({ tokenUrl: vendor, authorizeUrl: tokenUrl })).toBe('authorizeUrl');
    expect(foreignAddress({ tokenUrl: vendor, revokeUrl: tokenUrl })).toBe('revokeUrl');
  });

  it.each([
    vendor,
    'http://localhost:4000/token',
    'https://vendor.example/${config.tenant}/token',
    'https://vendor.example?tenant=${config.tenant}',
    'https://${config.name}.my.vendor.example/token',
    'https://${config.name}.vendor.example:8443/token',
  ])('is not in %s', (tokenUrl) => {
    expect(foreignAddress({ tokenUrl })).toBeUndefined();
  });
});
