import { describe, expect, test } from 'vitest';
import { vendorAccounts } from '../../../test/testkit/oauth-vendor.ts';
import { TestClock } from '../../../test/testkit/test-clock.ts';
import { type KeptTokens, slackAnswer } from './index.ts';
import { allow, exchange, open, post, renew, signIn, vendor } from './vendor-client.testkit.ts';

const [ana, ben] = vendorAccounts;

describe('tokens', () => {
  test('end by the clock of the vendor', async () => {
    const clock = new TestClock();
    await open({ clock, accessTokenLife: 60 });
    const { access_token: token, refresh_token: refreshToken } = await signIn();
    clock.advance({ seconds: 59 });
    expect(await vendor.introspect(String(token))).toMatchObject({ active: true });
    clock.advance({ seconds: 1 });
    expect(await vendor.introspect(String(token))).toEqual({ active: false, reason: 'EXPIRED' });
    const { body } = await renew(refreshToken);
    expect(await vendor.introspect(String(body['access_token']))).toMatchObject({ active: true });
  });

  test('rotate: a refresh token that comes twice ends all of its grant', async () => {
    await open({ refresh: 'ROTATING' });
    const { refresh_token: first } = await signIn();
    const { body: second } = await renew(first);
    expect(second['refresh_token']).not.toBe(first);
    expect(await renew(first)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await renew(second['refresh_token'])).toMatchObject({
      body: { error: 'invalid_grant' },
    });
    expect(await vendor.introspect(String(second['access_token']))).toEqual({
      active: false,
      reason: 'REVOKED',
    });
  });

  test('stay the same where refresh tokens are kept, and are none where there are none', async () => {
    await open({ refresh: 'STATIC' });
    const { refresh_token: first } = await signIn();
    expect((await renew(first)).status).toBe(200);
    expect((await renew(first)).status).toBe(200);
    await vendor.close();
    await open({ refresh: 'NONE' });
    expect(await signIn()).not.toHaveProperty('refresh_token');
  });

  test('that never end say no time; a scope decides whether they can be renewed', async () => {
    await open({
      accessTokenLife: 'never',
      refreshScope: 'offline_access',
      scopes: ['read', 'offline_access'],
    });
    const online = await exchange(await allow({}, { scope: 'read' }));
    expect(Object.keys(online.body).toSorted()).toEqual(['access_token', 'scope', 'token_type']);
    const offline = await exchange(await allow({}, { scope: 'read offline_access' }));
    expect(offline.body).toMatchObject({ scope: 'read offline_access' });
    expect(offline.body).toHaveProperty('refresh_token');
  });

  test('end early when the vendor says so, those of one account or all', async () => {
    await open();
    const [first, second] = [await signIn({ account: ana.id }), await signIn({ account: ben.id })];
    vendor.expireAccessTokens(ana.id);
    expect(await vendor.introspect(String(first['access_token']))).toEqual({
      active: false,
      reason: 'EXPIRED',
    });
    expect(await vendor.introspect(String(second['access_token']))).toMatchObject({ active: true });
    const { body: renewed } = await renew(first['refresh_token']);
    vendor.revokeAll(ana.id);
    expect(await vendor.introspect(String(renewed['access_token']))).toEqual({
      active: false,
      reason: 'REVOKED',
    });
    expect(await renew(renewed['refresh_token'])).toMatchObject({
      body: { error: 'invalid_grant' },
    });
    expect((await renew(second['refresh_token'])).status).toBe(200);
  });

  test('are revoked by their client', async () => {
    await open();
    const { access_token: token, refresh_token: refreshToken } = await signIn();
    expect((await post('/revoke', { token: String(refreshToken) })).status).toBe(200);
    expect(await vendor.introspect(String(token))).toMatchObject({ reason: 'REVOKED' });
    expect(await vendor.introspect('made up')).toEqual({ active: false, reason: 'UNKNOWN' });
  });
});

test('what was given out is known to a vendor that starts later, but what was taken back', async () => {
  await open();
  const [first, second] = [await signIn({ account: ana.id }), await signIn({ account: ben.id })];
  vendor.revokeAll(ana.id);
  const kept = JSON.parse(JSON.stringify(vendor.kept())) as KeptTokens;
  await vendor.close();
  await open({}, kept);
  expect((await renew(second['refresh_token'])).status).toBe(200);
  expect(await vendor.introspect(String(second['access_token']))).toMatchObject({ account: ben });
  expect(await renew(first['refresh_token'])).toMatchObject({ body: { error: 'invalid_grant' } });
});

describe('a vendor with its own way', () => {
  test('writes scopes and answers as Slack does, errors with status 200', async () => {
    await open({ scopeSeparator: ',', tokenAnswer: slackAnswer, pkce: 'IGNORED' });
    const back = await allow({}, { scope: 'read,write', code_challenge_method: 'plain' });
    const { body } = await exchange(back);
    expect(body).toMatchObject({
      ok: true,
      scope: 'read,write',
      team: { id: 'T12345678', name: 'Acme' },
      authed_user: { id: ana.id },
    });
    expect(await exchange(back)).toEqual({
      status: 200,
      body: { ok: false, error: 'invalid_code' },
    });
  });

  test('has an issuer of its own, and no scopes at all', async () => {
    await open({ issuer: 'https://login.acme.example/v2' });
    const back = await allow({}, { scope: '' });
    expect(back.searchParams.get('iss')).toBe('https://login.acme.example/v2');
    expect((await exchange(back)).body).not.toHaveProperty('scope');
  });
});

describe('what goes wrong', () => {
  test('is set by endpoint, told by the answer, and over when it is taken away', async () => {
    await open();
    const { refresh_token: refreshToken } = await signIn();
    vendor.setFault('refresh', 'invalid_grant');
    expect(await renew(refreshToken)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    expect((await post('/token', { grant_type: 'client_credentials' })).status).toBe(200);
    vendor.setFault('refresh', null);
    vendor.setFault('token', '500');
    await expect(renew(refreshToken)).rejects.toThrow('JSON');
    vendor.setFault('token', 'hangUp');
    await expect(renew(refreshToken)).rejects.toThrow('fetch failed');
    vendor.setFault('token', null);
    expect((await renew(refreshToken)).status).toBe(200);
  });

  test('lost: the vendor has done it, and nobody hears of it', async () => {
    await open({ refresh: 'ROTATING' });
    const { refresh_token: refreshToken } = await signIn();
    vendor.setFault('refresh', 'lost');
    await expect(renew(refreshToken)).rejects.toThrow('fetch failed');
    vendor.setFault('refresh', null);
    expect(await renew(refreshToken)).toMatchObject({ body: { error: 'invalid_grant' } });
  });

  test('every request is counted in its second, also one that goes wrong', async () => {
    const clock = new TestClock();
    await open({ clock });
    const { refresh_token: refreshToken } = await signIn();
    vendor.setFault('refresh', '503');
    await expect(renew(refreshToken)).rejects.toThrow('JSON');
    clock.advance({ seconds: 1 });
    await expect(renew(refreshToken)).rejects.toThrow('JSON');
    expect([vendor.counts.total('token'), vendor.counts.total('refresh')]).toEqual([1, 2]);
    expect([...vendor.counts.perSecond('refresh').values()]).toEqual([1, 1]);
  });
});
