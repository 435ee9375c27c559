import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { vendorAccounts, vendorClient } from '../../../test/testkit/oauth-vendor.ts';
import {
  allow,
  exchange,
  open,
  post,
  redirectUri,
  signIn,
  vendor,
} from './vendor-client.testkit.ts';

const [ana, ben] = vendorAccounts;

describe('a person at the consent page', () => {
  test('allows: the code becomes tokens of the account that was chosen, once', async () => {
    await open();
    const back = await allow({ account: ben.id });
    expect(back.href.startsWith(redirectUri)).toBe(true);
    expect([back.searchParams.get('state'), back.searchParams.has('iss')]).toEqual([
      'a state',
      false,
    ]);
    const { body } = await exchange(back);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'read write' });
    expect(await vendor.introspect(String(body['access_token']))).toEqual({
      active: true,
      account: ben,
      clientId: vendorClient.id,
      scopes: ['read', 'write'],
    });
    expect(await exchange(back)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('denies: the client is told so, with its state', async () => {
    await open({ issuer: 'https://acme.example/oauth' });
    const back = await allow({ decision: 'deny' });
    expect(Object.fromEntries(back.searchParams)).toMatchObject({
      error: 'access_denied',
      state: 'a state',
      iss: 'https://acme.example/oauth',
    });
  });

  test('reads that all of it is simulated, who asks, and for what', async () => {
    await open({ name: 'A <i> B' });
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: vendorClient.id,
      redirect_uri: redirectUri,
      scope: 'read',
    });
    const first = await fetch(`${vendor.origin}/authorize?${query.toString()}`, {
      redirect: 'manual',
    });
    const cookie = first.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const page = await fetch(new URL(first.headers.get('location') ?? '', vendor.origin), {
      headers: { cookie },
    });
    const text = await page.text();
    expect(text).toContain('Simulated: this is not A &#60;i&#62; B.');
    expect(text).toContain(`<code>${vendorClient.id}</code> at 127.0.0.1:4000`);
    expect(text).toContain('<code>read</code>');
    expect(text).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('leaves scopes out, where the vendor lets them', async () => {
    await open({ granularConsent: true });
    const { body } = await exchange(await allow({ scopes: ['read'] }));
    expect(body['scope']).toBe('read');
  });

  test('is asked again at every request', async () => {
    await open();
    await signIn({ account: ana.id });
    const { access_token: token } = await signIn({ account: ben.id });
    expect(await vendor.introspect(String(token))).toMatchObject({ account: ben });
  });
});

describe('a client', () => {
  test('must come from an address that is registered, with scopes that are known', async () => {
    await open();
    await expect(allow({}, { redirect_uri: 'https://evil.example/' })).rejects.toThrow('400');
    const back = await allow({}, { scope: 'read everything' });
    expect(back.searchParams.get('error')).toBe('invalid_scope');
  });

  test('must show the verifier of its challenge, and use PKCE where that is required', async () => {
    await open({ pkce: 'REQUIRED' });
    const stolen = { code_verifier: randomBytes(32).toString('base64url') };
    expect(await exchange(await allow(), stolen)).toMatchObject({
      body: { error: 'invalid_grant' },
    });
    const query = { code_challenge: '', code_challenge_method: '' };
    expect((await allow({}, query)).searchParams.get('error')).toBe('invalid_request');
  });

  test.each([
    ['BASIC', true, false],
    ['POST', false, true],
    ['EITHER', true, true],
  ] as const)('proves itself at the token endpoint by %s', async (tokenAuth, basic, posted) => {
    await open({ clients: [{ ...vendorClient, tokenAuth }] });
    const pair = Buffer.from(`${vendorClient.id}:${vendorClient.secret}`).toString('base64');
    const form = { grant_type: 'client_credentials', scope: 'read' };
    const byHeader = await post('/token', form, { authorization: `Basic ${pair}` });
    const byForm = await post('/token', form);
    expect([byHeader.status === 200, byForm.status === 200]).toEqual([basic, posted]);
    const wrong = await post('/token', { ...form, client_secret: 'wrong' });
    expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });

  test('gets a token of its own by its credentials', async () => {
    await open();
    const { body } = await post('/token', { grant_type: 'client_credentials', scope: 'read' });
    expect(body).not.toHaveProperty('refresh_token');
    expect(await vendor.introspect(String(body['access_token']))).toMatchObject({
      active: true,
      account: null,
      scopes: ['read'],
    });
  });
});
