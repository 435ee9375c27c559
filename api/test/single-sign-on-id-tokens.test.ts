import { describe, expect, it } from 'vitest';
import { Me } from './testkit/identity-documents.ts';
import { newIssuerKey, signWith, without } from './testkit/issuer-keys.ts';
import { behindProxy } from './testkit/member-stories.ts';
import type { IdTokenFault } from './testkit/oidc-issuer.ts';
import { failureOf, finishElsewhere, goThrough } from './testkit/sso-stories.ts';
import { useSsoWorld } from './testkit/sso-world.ts';

const world = useSsoWorld(behindProxy);

async function signIn(client = world.app.anonymous()) {
  return finishElsewhere(client, await goThrough(client, world.issuer, world.person()));
}

describe('an id token is not believed', () => {
  const foreign: IdTokenFault = async (claims, key) => {
    const thief = await newIssuerKey();
    return signWith({ ...thief, id: key.id }, claims);
  };
  const cases: Readonly<Record<string, readonly [IdTokenFault, RegExp]>> = {
    'that has expired': [
      (claims) => ({ ...claims, iat: past(7_200), exp: past(3_600) }),
      /it has expired, or is not valid yet/,
    ],
    'that is not valid yet': [(claims) => ({ ...claims, nbf: past(-3_600) }), /not valid yet/],
    'that was issued in the future': [
      (claims) => ({ ...claims, iat: past(-3_600) }),
      /not valid yet/,
    ],
    'that was issued long ago': [(claims) => ({ ...claims, iat: past(3_600) }), /expired/],
    'signed by another key under the same id': [foreign, /not signed as it should be/],
    'signed by a key that is not published': [
      async (claims) => signWith(await newIssuerKey(), claims),
      /not signed as it should be/,
    ],
    'that nobody has signed': [
      async (claims) => `${part({ alg: 'none' })}.${part(claims)}.`,
      /not answer as it should|not signed/,
    ],
    'signed with the secret of the client': [
      (claims, key) =>
        signWith(
          { ...key, alg: 'HS256', privateKey: Buffer.from('the secret of the client') },
          claims,
        ),
      /not answer as it should|not signed/,
    ],
    'signed with the public key as a shared secret': [
      (claims, key) =>
        signWith(
          { ...key, alg: 'HS256', privateKey: Buffer.from(JSON.stringify(key.publicJwk)) },
          claims,
        ),
      /not answer as it should|not signed/,
    ],
    'for another sign-in': [(claims) => ({ ...claims, nonce: 'another' }), /nonce/],
    'without a nonce': [(claims) => without(claims, 'nonce'), /nonce/],
    'for another client': [(claims) => ({ ...claims, aud: 'another' }), /aud/],
    'for us among others, that another one asked for': [
      (claims) => ({ ...claims, aud: ['patchbay', 'other'], azp: 'other' }),
      /azp/,
    ],
    'of another issuer': [(claims) => ({ ...claims, iss: 'https://evil.example' }), /iss/],
    'without a subject': [(claims) => without(claims, 'sub'), /sub/],
    'without an end': [(claims) => without(claims, 'exp'), /exp/],
    'that is no token': [async () => 'not.a.token', /not answer as it should/],
  };

  it.each(Object.keys(cases))('%s', async (name) => {
    const [fault, words] = cases[name] ?? [];
    world.issuer.idTokenFault = fault;
    const client = world.app.anonymous();
    expect(await failureOf(signIn(client))).toMatch(words ?? /$^/);
    expect((await client.get(Me, {})).me).toBeNull();
    expect(client.cookies.size).toBe(0);
  });

  it.each([[5], [-5]])(
    'when the clocks are %s minutes apart, and that is explained',
    async (minutes) => {
      const client = world.app.anonymous();
      const query = await goThrough(client, world.issuer, world.person());
      // Issued just now, for five minutes, as some do.
      world.issuer.idTokenFault = (claims) => ({ ...claims, exp: past(-299 + 31) });
      world.app.clock.advance({ minutes });
      const failure = await failureOf(finishElsewhere(client, query));
      world.app.clock.advance({ minutes: -minutes });
      const direction = minutes > 0 ? 'ahead of' : 'behind';
      expect(failure).toContain(
        `SSO_FAILED: The clock of Patchbay is 5 minutes ${direction} the one of Northwind ID`,
      );
      expect(failure).toContain('NTP');
    },
  );

  it.each([[25], [-25]])('but not for %s seconds between the clocks', async (seconds) => {
    const client = world.app.anonymous();
    const query = await goThrough(client, world.issuer, world.person());
    world.app.clock.advance({ seconds });
    const { userErrors } = await finishElsewhere(client, query);
    world.app.clock.advance({ seconds: -seconds });
    expect(userErrors).toEqual([]);
  });
});

function past(seconds: number): number {
  return Math.floor(Date.now() / 1_000) - seconds;
}

function part(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}
