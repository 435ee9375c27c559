import {
  SignJWT,
  UnsecuredJWT,
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  generateKeyPair,
  jwtVerify,
} from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { Me } from './testkit/identity-documents.ts';
import { IntegrationById, SetEnabled } from './testkit/integration-documents.ts';
import { type StoredIntegration, connectMail } from './testkit/integration-stories.ts';
import { cookieHeader } from './testkit/rest.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
let owner: TestClient;
/** The access token of the owner's session: what a tool would send as a bearer. */
let token: string;

beforeEach(async () => {
  ({ OWNER: owner } = (await story.app.organization('Acme', 'OWNER')).as);
  token = owner.cookies.get('patchbay') ?? '';
});

function withBearer(bearer: string) {
  return story.app.anonymous().ask(Me, {}, { authorization: `Bearer ${bearer}` });
}

function tampered(jwt: string): string {
  const [header, , signature] = jwt.split('.');
  const payload = Buffer.from(
    JSON.stringify({ ...decodeJwt(jwt), sub: '00000000-0000-7000-8000-000000000000' }),
  );
  return [header, payload.toString('base64url'), signature].join('.');
}

describe('a bearer token', () => {
  it('is the session that it was taken from', async () => {
    const { data, status } = await withBearer(token);
    expect(status).toBe(200);
    expect(data?.me?.organization.name).toBe('Acme');
  });

  it('verifies against the published keys, which hold no private part', async () => {
    const address = new URL('/.well-known/jwks.json', story.app.url);
    const { keys } = (await (await fetch(address)).json()) as { keys: Record<string, unknown>[] };
    expect(keys.map((key) => [key['kty'], key['alg'], key['use'], 'd' in key])).toEqual([
      ['OKP', 'EdDSA', 'sig', false],
    ]);
    const { payload } = await jwtVerify(token, createRemoteJWKSet(address), {
      issuer: 'patchbay',
      audience: 'patchbay',
      typ: 'at+jwt',
      currentDate: story.app.clock.now(),
    });
    expect(payload.exp).toBe((payload.iat ?? 0) + 600);
  });

  const forgeries: Readonly<Record<string, () => string | Promise<string>>> = {
    'no token': () => 'x',
    'a changed payload': () => tampered(token),
    'a cut signature': () => token.slice(0, -4),
    'alg none': () => new UnsecuredJWT(decodeJwt(token)).encode(),
    'alg none with a key id': () =>
      [
        Buffer.from(JSON.stringify({ ...decodeProtectedHeader(token), alg: 'none' })).toString(
          'base64url',
        ),
        token.split('.')[1],
        '',
      ].join('.'),
    'another key': async () => {
      const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
      return new SignJWT(decodeJwt(token))
        .setProtectedHeader({ alg: 'EdDSA', ...kept(token) })
        .sign(privateKey);
    },
    'the public key as a shared secret': async () => {
      const jwks = await (await fetch(new URL('/.well-known/jwks.json', story.app.url))).json();
      const [key] = (jwks as { keys: { x: string }[] }).keys;
      const secret = Buffer.from(key?.x ?? '', 'base64url');
      return new SignJWT(decodeJwt(token))
        .setProtectedHeader({ alg: 'HS256', ...kept(token) })
        .sign(secret);
    },
  };

  it.each(Object.keys(forgeries))(
    'is refused when it is %s: 401 UNAUTHENTICATED',
    async (forgery) => {
      const answer = await withBearer(String(await forgeries[forgery]?.()));
      expect(answer.status).toBe(401);
      expect(answer).toMatchObject({
        data: null,
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    },
  );

  it('is refused when it has expired', async () => {
    story.app.clock.advance({ minutes: 11 });
    const answer = await withBearer(token);
    expect(answer.status).toBe(401);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it.each(['Basic b3duZXI6cGFzcw==', 'Bearer', 'Bearer  ', 'Bearer a b'])(
    'is refused when it is written "%s"',
    async (authorization) => {
      const answer = await story.app.anonymous().ask(Me, {}, { authorization });
      expect(answer.status).toBe(401);
    },
  );

  it('is refused beside a cookie, though both are good', async () => {
    const answer = await owner.ask(Me, {}, { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(401);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('may not be a refresh token', async () => {
    expect((await withBearer(owner.cookies.get('patchbay-refresh') ?? '')).status).toBe(401);
  });
});

describe('a request that a foreign page can make a browser send', () => {
  let mail: StoredIntegration;
  beforeEach(async () => {
    mail = await connectMail(owner, story.world);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
  ])('is refused: POST of type "%s"', async (type) => {
    const query = `mutation { setIntegrationEnabled(input: { integrationId: "${mail.id}", enabled: false }) { userErrors { code } } }`;
    const answer = await owner.post({ query }, { 'content-type': type });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(await enabled()).toBe(true);
  });

  it('is refused: GET with a mutation, or with a query and no header that needs a preflight', async () => {
    for (const query of ['mutation { signOut { viewer { role } } }', '{ me { role } }']) {
      const address = new URL(`/graphql?query=${encodeURIComponent(query)}`, story.app.url);
      const cookie = cookieHeader(owner);
      const response = await fetch(address, { headers: { cookie } });
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
    expect((await owner.get(Me, {})).me).not.toBeNull();
  });

  it('is told from one of our own page', async () => {
    const input = { integrationId: mail.id, enabled: false };
    expect((await owner.get(SetEnabled, { input })).setIntegrationEnabled.userErrors).toEqual([]);
    expect(await enabled()).toBe(false);
  });

  async function enabled(): Promise<boolean | undefined> {
    return (await owner.get(IntegrationById, { id: mail.id })).integration?.enabled;
  }
});

function kept(jwt: string): { kid: string; typ: string } {
  const { kid = '', typ = '' } = decodeProtectedHeader(jwt);
  return { kid, typ };
}
