import { describe, expect, it } from 'vitest';
import { readOidcSettings } from './oidc-settings.ts';

const least = {
  PATCHBAY_OIDC_ISSUER: 'https://login.example.com/realms/staff',
  PATCHBAY_OIDC_CLIENT_ID: 'patchbay',
};

function read(env: Readonly<Record<string, string>>) {
  const problems: string[] = [];
  const settings = readOidcSettings((name) => env[name]?.trim() || null, problems);
  return { settings, problems };
}

describe('the settings of an identity provider', () => {
  it('are none where nothing is said', () => {
    expect(read({})).toEqual({ settings: null, problems: [] });
  });

  it('need an issuer and a client id only', () => {
    expect(read(least)).toEqual({
      problems: [],
      settings: {
        issuer: 'https://login.example.com/realms/staff',
        clientId: 'patchbay',
        clientSecret: null,
        name: 'login.example.com',
        scopes: 'openid profile email',
        organizationClaim: 'organizations',
        roleClaim: 'roles',
        roleMap: new Map(),
        defaultRole: null,
        defaultOrganization: null,
        audience: null,
        linkByEmail: false,
        trustEmail: false,
      },
    });
  });

  it.each([
    ['pairs', 'it-admins=ADMIN, staff = viewer', { 'it-admins': 'ADMIN', staff: 'VIEWER' }],
    ['names with an equals sign', 'cn=it=ADMIN', { 'cn=it': 'ADMIN' }],
    ['JSON, for names with commas', '{"cn=it,ou=x":"ADMIN"}', { 'cn=it,ou=x': 'ADMIN' }],
  ])('map roles by %s', (_what, text, map) => {
    const { settings, problems } = read({ ...least, PATCHBAY_OIDC_ROLE_MAP: text });
    expect(problems).toEqual([]);
    expect(Object.fromEntries(settings?.roleMap ?? [])).toEqual(map);
  });

  it.each([
    ['PATCHBAY_OIDC_ISSUER', 'login.example.com'],
    ['PATCHBAY_OIDC_ISSUER', 'http://login.example.com'],
    ['PATCHBAY_OIDC_ISSUER', 'https://login.example.com/?realm=staff'],
    ['PATCHBAY_OIDC_ISSUER', 'https://user:secret@login.example.com'],
    ['PATCHBAY_OIDC_SCOPES', 'profile email'],
    ['PATCHBAY_OIDC_ROLE_MAP', 'it-admins'],
    ['PATCHBAY_OIDC_ROLE_MAP', 'it-admins=ROOT'],
    ['PATCHBAY_OIDC_ROLE_MAP', '{"it-admins":'],
    ['PATCHBAY_OIDC_DEFAULT_ROLE', 'everything'],
    ['PATCHBAY_OIDC_LINK_BY_EMAIL', 'yes'],
    ['PATCHBAY_OIDC_TRUST_EMAIL', '1'],
  ])('say what is wrong with %s=%s', (name, value) => {
    const { problems } = read({ ...least, [name]: value });
    expect(problems).toEqual([expect.stringContaining(name)]);
  });

  it('say all that is wrong at once', () => {
    const { problems } = read({
      PATCHBAY_OIDC_ISSUER: 'nowhere',
      PATCHBAY_OIDC_DEFAULT_ROLE: 'ROOT',
      PATCHBAY_OIDC_ROLE_MAP: 'a=b,c=d',
    });
    expect(problems).toHaveLength(5);
    expect(read({ PATCHBAY_OIDC_CLIENT_ID: 'patchbay' }).problems).toEqual([
      'PATCHBAY_OIDC_CLIENT_ID: without PATCHBAY_OIDC_ISSUER it means nothing.',
    ]);
  });

  it.each(['http://127.0.0.1:9000', 'http://localhost:9000/realms/a', 'http://[::1]:9000'])(
    'may name an issuer on this machine by http: %s',
    (issuer) => {
      expect(read({ ...least, PATCHBAY_OIDC_ISSUER: issuer }).problems).toEqual([]);
    },
  );
});
