import { randomBytes } from 'node:crypto';
import { type JWTPayload, UnsecuredJWT, decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { refusalOf, useBearerStory } from './testkit/bearer-stories.ts';
import { type IssuerKey, newIssuerKey, signWith, without } from './testkit/issuer-keys.ts';
import { audience } from './testkit/oidc-issuer-settings.ts';
import { accessTokenOf } from './testkit/sso-stories.ts';

const { world, known, me } = useBearerStory();

describe('a token', () => {
  const notValid =
    'The bearer token is not valid, or it has expired. Get a new one from the identity provider.';
  const ours = 'The bearer token is not valid, or it has expired. Sign in again for a new one.';

  async function claims(subject: string): Promise<JWTPayload> {
    return decodeJwt(await accessTokenOf(world.issuer, subject));
  }

  type Forgery = (payload: JWTPayload, key: IssuerKey) => string | Promise<string>;
  const at = { typ: 'at+jwt' };
  const forgeries: Readonly<Record<string, readonly [Forgery, words: string]>> = {
    'with changed claims': [
      async (payload, key) => {
        const [header, , signature] = (await signWith(key, payload, at)).split('.');
        return `${header}.${part({ ...payload, sub: 'another' })}.${signature}`;
      },
      notValid,
    ],
    'signed by nobody': [(payload) => new UnsecuredJWT(payload).encode(), ours],
    'signed by nobody, under a key id': [
      (payload, key) => `${part({ alg: 'none', kid: key.id, ...at })}.${part(payload)}.`,
      ours,
    ],
    'signed by nobody, with a signature': [
      (payload, key) => `${part({ alg: 'none', kid: key.id, ...at })}.${part(payload)}.AAAA`,
      notValid,
    ],
    'signed with the public key as a shared secret': [
      (payload, key) =>
        signWith(
          { ...key, alg: 'HS256', privateKey: Buffer.from(JSON.stringify(key.publicJwk)) },
          payload,
          at,
        ),
      notValid,
    ],
    'signed by another key under the same id': [
      async (payload, key) => signWith({ ...(await newIssuerKey()), id: key.id }, payload, at),
      notValid,
    ],
    'signed by a key of its own, that it brings': [
      async (payload) => {
        const key = await newIssuerKey();
        return signWith(key, payload, { ...at, jwk: key.publicJwk });
      },
      notValid,
    ],
    'signed by a key that it says where to find': [
      async (payload) =>
        signWith(await newIssuerKey(), payload, { ...at, jku: 'https://evil.example/jwks' }),
      notValid,
    ],
    'signed by an algorithm that is not taken': [
      async (payload) => signWith(await newIssuerKey('ES384'), payload, at),
      notValid,
    ],
    'for another audience': [
      (payload, key) => signWith(key, { ...payload, aud: 'urn:another' }, at),
      notValid,
    ],
    'for no audience': [(payload, key) => signWith(key, without(payload, 'aud'), at), notValid],
    'of another issuer': [
      (payload, key) => signWith(key, { ...payload, iss: 'https://evil.example' }, at),
      ours,
    ],
    'that says it is of Patchbay itself': [
      (payload, key) => signWith(key, { ...payload, iss: 'patchbay', aud: 'patchbay' }, at),
      ours,
    ],
    'that is not valid yet': [
      (payload, key) => signWith(key, { ...payload, nbf: inSeconds(120) }, at),
      notValid,
    ],
    'without an end': [(payload, key) => signWith(key, without(payload, 'exp'), at), notValid],
    'without a subject': [(payload, key) => signWith(key, without(payload, 'sub'), at), notValid],
    'with a critical header': [(payload, key) => signedCritically(payload, key), notValid],
    'that has expired': [
      (payload, key) => signWith(key, { ...payload, exp: inSeconds(-31) }, at),
      'The bearer token has expired. Get a new one from Northwind ID.',
    ],
  };

  it.each(Object.keys(forgeries))('%s is refused', async (name) => {
    const [forge, words] = forgeries[name] ?? [];
    const token = await forge?.(await claims(await known()), world.issuer.key);
    expect(refusalOf(await me(token ?? ''))).toBe(words);
  });

  it('may have expired a moment ago, for clocks are never the same', async () => {
    const payload = await claims(await known());
    const token = await signWith(world.issuer.key, { ...payload, exp: inSeconds(-20) }, at);
    expect((await me(token)).status).toBe(200);
  });

  it('that says who has signed in is no token to ask with', async () => {
    const { sub = '' } = await claims(await known());
    const idToken = {
      iss: world.issuer.url,
      sub,
      aud: audience,
      iat: inSeconds(0),
      exp: inSeconds(60),
    };
    for (const [payload, header] of [
      [idToken, {}],
      [{ ...idToken, scope: 'openid', at_hash: 'x' }, {}],
      [{ ...idToken, scope: 'openid' }, { typ: 'logout+jwt' }],
      [{ ...idToken, scope: 'openid', cnf: { jkt: 'x' } }, at],
    ] as const)
      expect(refusalOf(await me(await signWith(world.issuer.key, payload, header)))).toContain(
        'no access token',
      );
    const access = await signWith(world.issuer.key, { ...idToken, scope: 'openid' });
    expect((await me(access)).status).toBe(200);
  });

  it('may be signed by a new key while Patchbay runs, and by the old one no more when it is gone', async () => {
    const subject = await known();
    const before = await accessTokenOf(world.issuer, subject);
    expect((await me(before)).status).toBe(200);
    const oldKey = world.issuer.key;
    await world.issuer.rotateKeys('GONE');
    world.app.clock.advance({ seconds: -40 });
    await me(await signWith(await newIssuerKey(), decodeJwt(before), at));
    world.app.clock.advance({ seconds: 40 });
    expect((await me(await accessTokenOf(world.issuer, subject))).status).toBe(200);
    const late = await signWith(oldKey, { ...decodeJwt(before), jti: 'late' }, at);
    expect(refusalOf(await me(late))).toBe(notValid);
  });

  it('with an unknown key makes nobody ask for keys more than once in thirty seconds', async () => {
    const payload = await claims(await known());
    await me(await signWith(world.issuer.key, payload, at));
    const asked = () => world.issuer.asked.get('/jwks') ?? 0;
    const before = asked();
    const thief = await newIssuerKey();
    const tokens = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        signWith({ ...thief, id: `key ${index}` }, payload, at),
      ),
    );
    const answers = await Promise.all(tokens.map((token) => me(token)));
    expect(answers.map(({ status }) => status)).toEqual(tokens.map(() => 401));
    expect(asked() - before).toBeLessThanOrEqual(1);
  });

  it('that does not hold is counted: who guesses on is not looked at, who is known is', async () => {
    const good = await accessTokenOf(world.issuer, await known());
    expect((await me(good)).status).toBe(200);
    const payload = decodeJwt(good);
    const guesses = await Promise.all(
      Array.from({ length: 150 }, () =>
        me(
          `${part(decodeProtectedHeader(good))}.${part(payload)}.${randomBytes(64).toString('base64url')}`,
        ),
      ),
    );
    const limited = guesses.filter(({ status }) => status === 429);
    expect(limited.length).toBeGreaterThanOrEqual(29);
    expect(Number(limited[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await me(good)).status).toBe(200);
  });
});

async function signedCritically(payload: JWTPayload, key: IssuerKey): Promise<string> {
  const [, body, signature] = (await signWith(key, payload)).split('.');
  const header = { alg: key.alg, kid: key.id, typ: 'at+jwt', mark: 1, crit: ['mark'] };
  return `${part(header)}.${body}.${signature}`;
}

function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1_000) + seconds;
}

function part(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}
