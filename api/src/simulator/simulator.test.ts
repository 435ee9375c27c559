import { describe, expect, test } from 'vitest';
import { createOutbound } from '../platform/outbound/index.ts';
import { startSimulator } from './simulator.ts';
import { start, vendor } from './simulator-world.testkit.ts';

const cases = {
  good: { answers: [{ body: { step: 'one' } }, { body: { step: 'two' } }] },
  badCredentials: { answers: [{ status: 401, body: { error: 'wrong' } }] },
  serverError: { answers: [{ status: 500, text: 'out of order' }] },
  notFound: { answers: [{ status: 404, body: { error: 'no such thing' } }] },
};
const acme = vendor('acme', {
  requests: [
    {
      method: 'GET',
      url: 'https://api.acme.example/v1/me?a=1&b=2',
      auth: { kind: 'BEARER', token: 'right' },
    },
    {
      method: 'POST',
      url: 'https://api.acme.example/v1/two',
      auth: { kind: 'BEARER', token: 'right' },
    },
  ],
  cases,
});

const right = { authorization: 'Bearer right' };

describe('a simulated vendor', () => {
  test('answers request by request to the right credentials', async () => {
    const { get, outbound } = await start(acme);
    expect(await get('https://api.acme.example/v1/me?b=2&a=1', right)).toEqual({
      status: 200,
      text: '{"step":"one"}',
    });
    const url = 'https://api.acme.example/v1/two';
    const two = await outbound.request({ method: 'POST', url, headers: right, deadlineMs: 2000 });
    expect(two.headers).toMatchObject({ 'content-type': 'application/json' });
    expect(two.headers['date']).toMatch(/GMT$/);
    expect(two.body.toString()).toBe('{"step":"two"}');
  });

  test.each([
    ['wrong', { authorization: 'Bearer wrong' }],
    ['missing', {}],
    ['of another scheme', { authorization: 'Basic right' }],
  ])('refuses credentials that are %s, even in another situation', async (_, headers) => {
    const { get, simulator } = await start(acme);
    for (const situation of ['good', 'serverError']) {
      simulator.setSituation('acme', situation);
      const answer = await get('https://api.acme.example/v1/me?a=1&b=2', headers);
      expect(answer).toEqual({ status: 401, text: '{"error":"wrong"}' });
    }
  });

  test('fails from the moment that it is told to, and until it is told otherwise', async () => {
    const { get, simulator } = await start(acme);
    const url = 'https://api.acme.example/v1/me?a=1&b=2';
    expect(simulator.situations.get('acme')).toEqual(Object.keys(cases));
    simulator.setSituation('acme', 'serverError');
    expect(simulator.situationOf('acme')).toBe('serverError');
    expect(await get(url, right)).toEqual({ status: 500, text: 'out of order' });
    simulator.setSituation('acme', 'good');
    expect((await get(url, right)).status).toBe(200);
  });

  test('has no other situations than those of its cases', async () => {
    const { simulator } = await start(acme);
    expect(() => simulator.setSituation('acme', 'onFire')).toThrow(RangeError);
    expect(() => simulator.setSituation('nobody', 'good')).toThrow(RangeError);
    expect(simulator.situationOf('acme')).toBe('good');
  });

  test.each([
    ['another path', 'https://api.acme.example/v2/me?a=1&b=2'],
    ['another query', 'https://api.acme.example/v1/me?a=1'],
    ['another method', 'https://api.acme.example/v1/two'],
  ])('says to %s what it documents, or 404', async (_, url) => {
    const plain = vendor('plain', {
      requests: [{ method: 'GET', url: 'https://plain.example/', auth: { kind: 'NONE' } }],
      cases: { good: cases.good },
    });
    const { get } = await start(acme, plain);
    expect(await get(url, right)).toEqual({ status: 404, text: '{"error":"no such thing"}' });
    expect(await get('https://plain.example/x')).toEqual({ status: 404, text: '{}' });
  });

  test('shares a host with another, each with its own path and situation', async () => {
    const auth = { kind: 'NONE' } as const;
    const mail = vendor('mail', {
      requests: [{ method: 'GET', url: 'https://apis.example/mail', auth }],
      cases,
    });
    const days = vendor('days', {
      requests: [{ method: 'GET', url: 'https://apis.example/days', auth }],
      cases,
    });
    const { get, simulator } = await start(mail, days);
    simulator.setSituation('days', 'serverError');
    expect((await get('https://apis.example/mail')).status).toBe(200);
    expect((await get('https://apis.example/days')).status).toBe(500);
  });

  test('with two auth modes at one address refuses in the words of the one that was tried', async () => {
    const url = 'https://two.example/';
    const words = (error: string) => ({
      good: cases.good,
      badCredentials: { answers: [{ status: 401, body: { error } }] },
    });
    const two = vendor(
      'two',
      {
        requests: [{ method: 'GET', url, auth: { kind: 'BEARER', token: 'a' } }],
        cases: words('bad token'),
      },
      {
        requests: [{ method: 'GET', url, auth: { kind: 'HEADER', name: 'X-Key', value: 'b' } }],
        cases: words('bad key'),
      },
    );
    const { get } = await start(two);
    expect((await get(url, { 'x-key': 'b' })).status).toBe(200);
    expect((await get(url, { 'x-key': 'c' })).text).toBe('{"error":"bad key"}');
    expect((await get(url, { authorization: 'Bearer c' })).text).toBe('{"error":"bad token"}');
  });

  test('is reached at its own scheme and port only', async () => {
    const auth = { kind: 'NONE' } as const;
    const { get, simulator } = await start(
      vendor('old', {
        requests: [{ method: 'GET', url: 'http://old.example:8080/', auth }],
        cases,
      }),
    );
    expect((await get('http://old.example:8080/')).status).toBe(200);
    await expect(get('https://old.example/')).rejects.toMatchObject({ code: 'DNS' });
    expect(simulator.detours({ host: 'old.example' })).toBeDefined();
    expect(simulator.detours({ host: 'old.example', port: 80 })).toBeUndefined();
  });

  test('is vouched for by an authority of its own, that nobody else trusts', async () => {
    const { simulator } = await start(acme);
    const other = await startSimulator({ cases: [] });
    for (const ca of [undefined, other.ca]) {
      const stranger = createOutbound({
        allow: [],
        detours: simulator.detours,
        ...(ca === undefined ? {} : { extraCa: ca }),
      });
      const asked = stranger.request({
        method: 'GET',
        url: 'https://api.acme.example/v1/me',
        deadlineMs: 2000,
      });
      await expect(asked).rejects.toMatchObject({ code: 'TLS' });
      await stranger.close();
    }
    await other.close();
  });

  test('remembers who asked, but neither credentials nor queries', async () => {
    const path = vendor('path', {
      requests: [
        {
          method: 'GET',
          url: 'https://path.example/bot{token}/me',
          auth: { kind: 'PATH', name: 'token', value: '1:a' },
        },
      ],
      cases,
    });
    const { get, simulator } = await start(acme, path);
    await get('https://api.acme.example/v1/me?a=1&b=2', { authorization: 'Bearer s3cret' });
    await get('https://path.example/bot1%3Aa/me');
    await get('https://path.example/s3cret?s3cret');
    const received = simulator.takeReceived();
    expect(received).toEqual([
      {
        provider: 'acme',
        mode: 'mode0',
        step: 0,
        method: 'GET',
        url: 'https://api.acme.example/v1/me',
        accepted: false,
      },
      {
        provider: 'path',
        mode: 'mode0',
        step: 0,
        method: 'GET',
        url: 'https://path.example/bot{token}/me',
        accepted: true,
      },
      {
        provider: null,
        mode: null,
        step: null,
        method: 'GET',
        url: 'https://path.example',
        accepted: false,
      },
    ]);
    expect(simulator.takeReceived()).toEqual([]);
  });
});
