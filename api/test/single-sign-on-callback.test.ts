import { describe, expect, it } from 'vitest';
import { Me } from './testkit/identity-documents.ts';
import { behindProxy, fromElsewhere } from './testkit/member-stories.ts';
import { nobody } from './testkit/oidc-issuer.ts';
import { FinishSingleSignOn, StartSingleSignOn } from './testkit/sso-documents.ts';
import {
  type CallbackQuery,
  failureOf,
  finishElsewhere,
  goThrough,
} from './testkit/sso-stories.ts';
import { useSsoWorld } from './testkit/sso-world.ts';

const world = useSsoWorld(behindProxy);

describe('coming back', () => {
  it('is refused in a browser that did not begin', async () => {
    const query = await goThrough(world.app.anonymous(), world.issuer, world.person());
    expect(await failureOf(finishElsewhere(world.app.anonymous(), query))).toContain(
      'SSO_STATE_INVALID',
    );
  });

  it('is refused in a browser that began another sign-in: nobody is made to sign in as somebody else', async () => {
    const thief = await goThrough(world.app.anonymous(), world.issuer, world.person());
    const victim = world.app.anonymous();
    await goThrough(victim, world.issuer, world.person());
    expect(await failureOf(finishElsewhere(victim, thief))).toContain('SSO_STATE_INVALID');
    expect((await victim.get(Me, {})).me).toBeNull();
  });

  it.each<
    [
      what: string,
      change: (query: CallbackQuery, other: CallbackQuery) => CallbackQuery,
      code: RegExp,
    ]
  >([
    ['no state', (query) => ({ ...query, state: '' }), /SSO_STATE_INVALID/],
    ['a changed state', (query) => ({ ...query, state: `${query.state}x` }), /SSO_STATE_INVALID/],
    [
      'the code of somebody else',
      (query, other) => ({ ...query, code: other['code'] ?? '' }),
      /SSO_FAILED/,
    ],
    ['no code', ({ state, iss = '' }) => ({ state, iss }), /SSO_FAILED/],
    [
      'another issuer (a mix-up)',
      (query) => ({ ...query, iss: 'https://evil.example' }),
      /SSO_FAILED.*iss/,
    ],
    [
      'no world.issuer, where it says that it names itself',
      ({ state, code = '' }) => ({ state, code }),
      /SSO_FAILED.*iss/,
    ],
  ])('is refused with %s', async (_what, change, words) => {
    const other = await goThrough(world.app.anonymous(), world.issuer, world.person());
    const client = world.app.anonymous();
    const query = await goThrough(client, world.issuer, world.person());
    expect(await failureOf(finishElsewhere(client, change(query, other)))).toMatch(words);
    expect((await client.get(Me, {})).me).toBeNull();
  });

  it('counts once, also for who has kept the cookies, and for two at once', async () => {
    const client = world.app.anonymous();
    const query = await goThrough(client, world.issuer, world.person());
    const copies = [world.app.anonymous(), world.app.anonymous(), world.app.anonymous()];
    for (const copy of copies)
      for (const [name, value] of client.cookies) copy.cookies.set(name, value);
    const [third, ...both] = copies;
    const answers = await Promise.all(both.map((copy) => finishElsewhere(copy, query)));
    expect(answers.map(({ userErrors: [error] }) => error?.code ?? 'IN').toSorted()).toEqual([
      'IN',
      'SSO_STATE_INVALID',
    ]);
    expect(await failureOf(finishElsewhere(client, query))).toContain('SSO_STATE_INVALID');
    expect(await failureOf(finishElsewhere(third ?? client, query))).toContain('SSO_STATE_INVALID');
  });

  it('is too late after ten minutes', async () => {
    const client = world.app.anonymous();
    const query = await goThrough(client, world.issuer, world.person(), '/catalog');
    world.app.clock.advance({ minutes: 10, seconds: 1 });
    const answer = await finishElsewhere(client, query);
    world.app.clock.advance({ minutes: -10, seconds: -1 });
    expect(answer).toMatchObject({
      returnPath: '/catalog',
      userErrors: [{ code: 'SSO_STATE_EXPIRED' }],
    });
  });

  it('with a no is told as one', async () => {
    const client = world.app.anonymous();
    const query = await goThrough(client, world.issuer, nobody, '/catalog');
    const answer = await finishElsewhere(client, query);
    expect(answer).toMatchObject({ returnPath: '/catalog', userErrors: [{ code: 'SSO_DENIED' }] });
  });

  it('with a cookie that somebody has made is refused', async () => {
    const client = world.app.anonymous();
    const query = await goThrough(client, world.issuer, world.person());
    const sealed = client.cookies.get('patchbay-sign-in') ?? '';
    for (const forged of [
      'x',
      sealed.slice(0, -4),
      `${sealed.slice(0, -8)}AAAAAAAA`,
      'a'.repeat(3_000),
    ]) {
      client.cookies.set('patchbay-sign-in', forged);
      expect(await failureOf(finishElsewhere(client, query))).toContain('SSO_STATE_INVALID');
    }
  });

  it.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    '/.//evil.example',
  ])('leads to the first page, not to %s', async (returnPath) => {
    const client = world.app.anonymous();
    const query = await goThrough(client, world.issuer, world.person(), returnPath);
    expect((await finishElsewhere(client, query)).returnPath).toBe('/');
  });

  it('in vain is limited for each network, and beginning is', async () => {
    const address = fromElsewhere();
    const again = async () => {
      const input = { state: 'guess' };
      const { data } = await world.app.anonymous().ask(FinishSingleSignOn, { input }, address);
      return data?.finishSingleSignOn.userErrors[0]?.code;
    };
    const codes: unknown[] = await Promise.all(Array.from({ length: 40 }, again));
    expect(codes.filter((code) => code === 'SSO_STATE_INVALID')).toHaveLength(30);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(10);
    const client = world.app.anonymous();
    const query = await goThrough(client, world.issuer, world.person());
    expect((await finishElsewhere(client, query)).userErrors).toEqual([]);
  });
});

it('what a sign-in needs is in no cookie, answer or log that could be read', async () => {
  const client = world.app.anonymous();
  const { startSingleSignOn } = await client.get(StartSingleSignOn, { returnPath: '/catalog' });
  const { searchParams } = new URL(startSingleSignOn.authorizationUrl ?? '');
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  const cookie = Buffer.from(client.cookies.get('patchbay-sign-in') ?? '', 'base64url').toString();
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(cookie).not.toContain(searchParams.get(name));
  expect(cookie).not.toContain('/catalog');
  const log = world.app.logLines.join('\n');
  for (const secret of [searchParams.get('state'), 'the secret of the client', 'eyJ'])
    expect(log).not.toContain(secret);
});
