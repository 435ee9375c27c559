import { describe, expect, it } from 'vitest';
import { ChangePassword, RedeemSignInLink } from './testkit/account-documents.ts';
import { Me } from './testkit/identity-documents.ts';
import { createTestApp, testPassword } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

async function nameOf(client: TestClient): Promise<string | undefined> {
  return (await client.get(Me, {})).me?.organization.name;
}

function tokenIn(link: string | null): string {
  return new URL(link ?? '').hash.replace('#token=', '');
}

describe('the one-time link of a new installation', () => {
  it('signs its owner in once, is worth nothing after an hour, and is not made again once somebody was in', async () => {
    const app = await createTestApp();
    try {
      const late = tokenIn(app.app.signInLink);
      app.clock.advance({ minutes: 61 });
      const expired = await app.anonymous().get(RedeemSignInLink, { token: late });
      expect(expired.redeemSignInLink).toMatchObject({
        viewer: null,
        userErrors: [{ code: 'LINK_EXPIRED' }],
      });

      await app.restart();
      const token = tokenIn(app.app.signInLink);
      const client = app.anonymous();
      const { redeemSignInLink } = await client.get(RedeemSignInLink, { token });
      expect(redeemSignInLink).toMatchObject({
        userErrors: [],
        viewer: { role: 'OWNER', user: { email: 'admin@patchbay.local' } },
      });
      expect(await nameOf(client)).toBe('My organization');
      const again = await app.anonymous().get(RedeemSignInLink, { token });
      expect(again.redeemSignInLink.userErrors).toMatchObject([{ code: 'LINK_EXPIRED' }]);

      await app.restart();
      expect(app.app.signInLink).toBeNull();
      expect(await nameOf(client)).toBe('My organization');
    } finally {
      await app.close();
    }
  });

  it('ends when a later one is made, and with the others when one of them or a new password is used', async () => {
    const app = await createTestApp();
    const redeem = async (token: string, client = app.anonymous()) => {
      const { redeemSignInLink } = await client.get(RedeemSignInLink, { token });
      return redeemSignInLink.userErrors[0]?.code ?? redeemSignInLink.viewer?.role;
    };
    /** Another link of the owner's, as a server made it that knew no better. */
    const addLink = async (token: string) => {
      await app.database.query(
        `insert into sign_in_links (token_hash, user_id, expires_at)
         select sha256($1::bytea), id, $2 from users limit 1`,
        [token, new Date(app.clock.now().getTime() + 60_000)],
      );
    };
    try {
      const early = tokenIn(app.app.signInLink);
      await app.restart();
      const late = tokenIn(app.app.signInLink);
      expect(await redeem(early)).toBe('LINK_EXPIRED');
      await addLink('another link');
      const client = app.anonymous();
      expect(await redeem(late, client)).toBe('OWNER');
      expect(await redeem('another link')).toBe('LINK_EXPIRED');

      await addLink('a third link');
      const input = { newPassword: testPassword };
      const { changePassword } = await client.get(ChangePassword, { input });
      expect(changePassword.userErrors).toEqual([]);
      expect(await redeem('a third link')).toBe('LINK_EXPIRED');
    } finally {
      await app.close();
    }
  });
});
