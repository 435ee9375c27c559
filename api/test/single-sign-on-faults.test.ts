import { describe, expect, it } from 'vitest';
import { behindProxy } from './testkit/member-stories.ts';
import type { IssuerFault } from './testkit/oidc-issuer.ts';
import { StartSingleSignOn } from './testkit/sso-documents.ts';
import { failureOf, finishElsewhere, goThrough } from './testkit/sso-stories.ts';
import { useSsoWorld } from './testkit/sso-world.ts';

const world = useSsoWorld(behindProxy);

async function signIn(client = world.app.anonymous()) {
  return finishElsewhere(client, await goThrough(client, world.issuer, world.person()));
}

describe('the identity provider', () => {
  it.each<[path: string, fault: IssuerFault]>([
    ['/token', '500'],
    ['/token', 'HTML'],
    ['/token', 'HANG'],
    ['/me', '500'],
    ['/me', 'HTML'],
  ])('may answer %s with %s: nobody is signed in, and the next one is', async (path, fault) => {
    world.issuer.sayClaimsIn('USERINFO');
    world.issuer.faults.set(path, fault);
    expect(await failureOf(signIn())).toMatch(/^SSO_FAILED: .*Northwind ID/);
    world.issuer.faults.clear();
    expect((await signIn()).userErrors).toEqual([]);
  });

  it.each<[fault: IssuerFault]>([['500'], ['HTML'], ['HANG']])(
    'may have no keys to show (%s): nobody is signed in by keys that are not known',
    async (fault) => {
      const other = await world.start();
      world.issuer.faults.set('/jwks', fault);
      const client = other.anonymous();
      const query = await goThrough(client, world.issuer, world.person());
      expect(await failureOf(finishElsewhere(client, query))).toContain('keys');
      await other.close();
    },
  );

  it('that describes itself as somebody else is refused', async () => {
    world.issuer.metadata = { issuer: 'https://evil.example' };
    const other = await world.start();
    const { startSingleSignOn } = await other.anonymous().get(StartSingleSignOn, {});
    expect(startSingleSignOn).toMatchObject({
      authorizationUrl: null,
      userErrors: [{ code: 'SSO_FAILED' }],
    });
    await other.close();
  });

  it.each<[fault: IssuerFault]>([['500'], ['HTML']])(
    'that does not describe itself (%s) is asked again after ten seconds, not for everybody',
    async (fault) => {
      const other = await world.start();
      world.issuer.faults.set('/.well-known/openid-configuration', fault);
      const begin = async () =>
        (await other.anonymous().get(StartSingleSignOn, {})).startSingleSignOn;
      const many = await Promise.all(Array.from({ length: 20 }, begin));
      expect(many.filter(({ authorizationUrl }) => authorizationUrl !== null)).toEqual([]);
      expect(world.issuer.asked.get('/.well-known/openid-configuration')).toBe(1);
      world.issuer.faults.clear();
      expect((await begin()).authorizationUrl).toBeNull();
      other.clock.advance({ seconds: 11 });
      expect((await begin()).authorizationUrl).not.toBeNull();
      await other.close();
    },
  );

  it('on a private network is out of reach until the operator allows it, and that is said', async () => {
    const other = await world.start({ PATCHBAY_OUTBOUND_ALLOW: '10.1.2.0/24' });
    const { startSingleSignOn } = await other.anonymous().get(StartSingleSignOn, {});
    expect(startSingleSignOn.userErrors[0]?.message).toContain('PATCHBAY_OUTBOUND_ALLOW');
    await other.close();
  });
});
