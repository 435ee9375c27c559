import { describe, expect, it } from 'vitest';
import type { OAuthSpec } from '../catalog/index.ts';
import { authorizationUrl } from './authorization-url.ts';

const spec: OAuthSpec = {
  authorizeUrl: 'https://acme.example/authorize',
  tokenUrl: 'https://acme.example/token',
  issInResponse: false,
  pkce: true,
  tokenAuth: 'POST',
  tokenFormat: 'FORM',
  scopeSeparator: ' ',
  scopes: [],
  authorizeParams: {},
  tokenParams: {},
  refreshParams: {},
  errorMeans: {},
  grantType: 'client_credentials',
  refresh: 'STATIC',
  accessTokenPath: 'access_token',
  refreshTokenPath: 'refresh_token',
  expiresInPath: 'expires_in',
  scopePath: 'scope',
  source: 'https://acme.example/docs',
  hasOperatorClient: false,
};
const asked = {
  clientId: 'client&id',
  redirectUri: 'https://hub.example/oauth/callback',
  state: 'the-state',
  scopes: ['mail.read', 'mail.send'],
  challenge: 'the-challenge',
};

const paramsOf = (url: string) => Object.fromEntries(new URL(url).searchParams);

describe('the address of a consent page', () => {
  it('carries what RFC 6749 and RFC 7636 ask for, and nothing that a value could add', () => {
    const url = authorizationUrl(spec, {}, asked);
    expect(url.startsWith('https://acme.example/authorize?')).toBe(true);
    expect(paramsOf(url)).toEqual({
      response_type: 'code',
      client_id: 'client&id',
      redirect_uri: 'https://hub.example/oauth/callback',
      state: 'the-state',
      scope: 'mail.read mail.send',
      code_challenge: 'the-challenge',
      code_challenge_method: 'S256',
    });
  });

  it('parts scopes by commas where the vendor wants that', () => {
    const url = authorizationUrl({ ...spec, scopeSeparator: ',' }, {}, asked);
    expect(paramsOf(url)['scope']).toBe('mail.read,mail.send');
  });

  it('writes the space between scopes as every vendor reads it', () => {
    expect(authorizationUrl(spec, {}, asked)).toContain('scope=mail.read%20mail.send');
  });

  it('has no challenge without PKCE, and no scope without scopes', () => {
    const names = Object.keys(
      paramsOf(authorizationUrl(spec, {}, { ...asked, scopes: [], challenge: null })),
    );
    expect(names).toEqual(['response_type', 'client_id', 'redirect_uri', 'state']);
  });

  it('carries the further parameters of the vendor, which take the place of none of ours', () => {
    const params = {
      access_type: 'offline',
      team: '${config.team}',
      state: 'theirs',
      missing: '${config.none}',
    };
    const url = authorizationUrl({ ...spec, authorizeParams: params }, { team: 'T1' }, asked);
    expect(paramsOf(url)).toMatchObject({ access_type: 'offline', team: 'T1', state: 'the-state' });
    expect(paramsOf(url)).not.toHaveProperty('missing');
  });

  it.each(['evil.example/', 'a@evil.example', 'a:1', '..', 'a?b', 'a#b'])(
    'cannot be led to another host by %j',
    (subdomain) => {
      const own = { ...spec, authorizeUrl: 'https://${config.subdomain}.acme.example/authorize' };
      expect(() => authorizationUrl(own, { subdomain }, asked)).toThrow(
        /letters|host|allowed|must/i,
      );
    },
  );
});
