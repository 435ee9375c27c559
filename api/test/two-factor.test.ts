import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { inRole } from '../src/platform/database/index.ts';
import {
  Account,
  DisableTwoFactor,
  EnableTwoFactor,
  RenewRecoveryCodes,
  SignInWithPassword,
  StartTwoFactor,
} from './testkit/account-documents.ts';
import { Me } from './testkit/identity-documents.ts';
import { useStory } from './testkit/story.ts';
import { type TestOrganization, testPassword } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import {
  answer,
  challengeOf,
  codeAt,
  turnOnTwoFactor,
  userIdOf,
  toldOf,
  wrongCode,
} from './testkit/two-factor-stories.ts';

const story = useStory();
let acme: TestOrganization<'OWNER' | 'ADMIN'>;
let owner: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN');
  owner = acme.as.OWNER;
});

/** A browser that nobody has signed in with. */
function anybody(): TestClient {
  return story.app.anonymous();
}

describe('another user', () => {
  it('has other codes: theirs open nothing here', async () => {
    const ours = await turnOnTwoFactor(story.app, owner);
    const theirs = await turnOnTwoFactor(story.app, acme.as.ADMIN);
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    const [recoveryCode = ''] = theirs.recoveryCodes;
    expect(await answer(anybody(), challenge, theirs.nextCode())).toBe('CODE_REFUSED');
    expect(await answer(anybody(), challenge, recoveryCode)).toBe('CODE_REFUSED');
    const { renewRecoveryCodes } = await owner.get(RenewRecoveryCodes, { code: recoveryCode });
    expect(renewRecoveryCodes.userErrors).toMatchObject([{ code: 'CODE_REFUSED' }]);
    expect(await answer(anybody(), challenge, ours.nextCode())).toBe('OWNER');
  });

  it('sees no secret and no recovery code but their own, even in the database', async () => {
    await turnOnTwoFactor(story.app, owner);
    const runtime = new pg.Client({ connectionString: inRole(story.app.database.url, 'runtime') });
    await runtime.connect();
    const seenBy = async (id: string) => {
      await runtime.query(`select set_config('app.user_id', $1, false)`, [id]);
      const { rows } = await runtime.query<{ count: number }>(
        `select (select count(*)::int from two_factor_secrets) + (select count(*)::int from recovery_codes) as count`,
      );
      return rows[0]?.count;
    };
    try {
      expect(await seenBy(await userIdOf(story.app, acme.emails.OWNER))).toBe(11);
      expect(await seenBy(await userIdOf(story.app, acme.emails.ADMIN))).toBe(0);
      expect(await seenBy('')).toBe(0);
    } finally {
      await runtime.end();
    }
  });
});

describe('turning two-factor sign-in on', () => {
  it('wants the password, and makes no secret for a wrong one', async () => {
    const { startTwoFactor } = await owner.get(StartTwoFactor, { password: 'not the password' });
    expect(startTwoFactor).toMatchObject({
      secret: null,
      uri: null,
      userErrors: [{ code: 'INVALID_CREDENTIALS', path: ['password'] }],
    });
    const { startTwoFactor: without } = await owner.get(StartTwoFactor, {});
    expect(without.userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
  });

  it('gives an address for authenticator apps, and asks for nothing before a code has confirmed it', async () => {
    const { startTwoFactor } = await owner.get(StartTwoFactor, { password: testPassword });
    const uri = new URL(startTwoFactor.uri ?? '');
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toContain(`Patchbay:${acme.emails.OWNER}`);
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      issuer: 'Patchbay',
      secret: startTwoFactor.secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
    const wrong = wrongCode(story.app, startTwoFactor.secret ?? '');
    const { enableTwoFactor } = await owner.get(EnableTwoFactor, { code: wrong });
    expect(enableTwoFactor).toMatchObject({
      recoveryCodes: null,
      userErrors: [{ code: 'CODE_REFUSED', path: ['code'] }],
    });
    const { signIn } = await anybody().get(SignInWithPassword, {
      email: acme.emails.OWNER,
      password: testPassword,
    });
    expect(signIn).toMatchObject({ viewer: { role: 'OWNER' }, challenge: null });
  });

  it('gives ten recovery codes once, ends all other sessions, and is told', async () => {
    const elsewhere = anybody();
    await elsewhere.get(SignInWithPassword, { email: acme.emails.OWNER, password: testPassword });
    expect((await elsewhere.get(Me, {})).me?.role).toBe('OWNER');
    const { recoveryCodes } = await turnOnTwoFactor(story.app, owner);
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes) expect(code).toMatch(/^(?:[0-9a-z]{4}-){3}[0-9a-z]{4}$/);
    expect((await elsewhere.get(Me, {})).me).toBeNull();
    expect((await owner.get(Account, {})).me?.twoFactor).toEqual({
      enabled: true,
      enabledAt: story.app.clock.now().toISOString(),
      recoveryCodesLeft: 10,
    });
    expect((await acme.as.ADMIN.get(Account, {})).me?.twoFactor.enabled).toBe(false);
    expect(await toldOf(owner, 'member.two_factor_enabled')).toEqual([
      'SUCCESS: The owner turned two-factor sign-in on',
    ]);
  });

  it('has to be confirmed within 15 minutes', async () => {
    const { startTwoFactor } = await owner.get(StartTwoFactor, { password: testPassword });
    story.app.clock.advance({ minutes: 16 });
    const code = codeAt(story.app, startTwoFactor.secret ?? '');
    const { enableTwoFactor } = await owner.get(EnableTwoFactor, { code });
    expect(enableTwoFactor.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  it('is refused while it is on: the secret in use stays', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const { startTwoFactor } = await owner.get(StartTwoFactor, { password: testPassword });
    expect(startTwoFactor).toMatchObject({ secret: null, userErrors: [{ code: 'WRONG_STATE' }] });
    const { enableTwoFactor } = await owner.get(EnableTwoFactor, { code: factor.nextCode() });
    expect(enableTwoFactor.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    expect(await answer(anybody(), challenge, factor.nextCode())).toBe('OWNER');
  });
});

describe('renewing the recovery codes', () => {
  it('takes a code, and replaces all that there were', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const refused = await owner.get(RenewRecoveryCodes, {
      code: wrongCode(story.app, factor.secret),
    });
    expect(refused.renewRecoveryCodes).toMatchObject({
      recoveryCodes: null,
      userErrors: [{ code: 'CODE_REFUSED' }],
    });
    const { renewRecoveryCodes } = await owner.get(RenewRecoveryCodes, { code: factor.nextCode() });
    const renewed = renewRecoveryCodes.recoveryCodes ?? [];
    expect(new Set([...renewed, ...factor.recoveryCodes]).size).toBe(20);
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    expect(await answer(anybody(), challenge, factor.recoveryCodes[0] ?? '')).toBe('CODE_REFUSED');
    expect(await answer(anybody(), challenge, renewed[0] ?? '')).toBe('OWNER');
    expect(await toldOf(owner, 'member.recovery_codes_renewed')).toHaveLength(1);
  });

  it('is refused while two-factor sign-in is off', async () => {
    const { renewRecoveryCodes } = await owner.get(RenewRecoveryCodes, { code: '123456' });
    expect(renewRecoveryCodes.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });
});

describe('turning two-factor sign-in off', () => {
  it('wants both the password and a code', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const off = async (password: string | null, code: string) => {
      const { disableTwoFactor } = await owner.get(DisableTwoFactor, { password, code });
      return disableTwoFactor.userErrors[0]?.code;
    };
    expect(await off('not the password', factor.nextCode())).toBe('INVALID_CREDENTIALS');
    expect(await off(null, factor.nextCode())).toBe('INVALID_CREDENTIALS');
    expect(await off(testPassword, wrongCode(story.app, factor.secret))).toBe('CODE_REFUSED');
    expect((await owner.get(Account, {})).me?.twoFactor.enabled).toBe(true);
  });

  it('takes a recovery code too, erases all, keeps other sessions, and is told', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const elsewhere = anybody();
    await answer(elsewhere, await challengeOf(elsewhere, acme.emails.OWNER), factor.nextCode());
    const [code = ''] = factor.recoveryCodes;
    const { disableTwoFactor } = await owner.get(DisableTwoFactor, {
      password: testPassword,
      code,
    });
    expect(disableTwoFactor).toMatchObject({
      recoveryCodes: null,
      userErrors: [],
      viewer: { twoFactor: { enabled: false, enabledAt: null, recoveryCodesLeft: 0 } },
    });
    const id = await userIdOf(story.app, acme.emails.OWNER);
    const left = await story.app.database.query(
      `select user_id from two_factor_secrets where user_id = $1
       union all select user_id from recovery_codes where user_id = $1`,
      [id],
    );
    expect(left).toEqual([]);
    expect((await elsewhere.get(Me, {})).me?.role).toBe('OWNER');
    const { signIn } = await anybody().get(SignInWithPassword, {
      email: acme.emails.OWNER,
      password: testPassword,
    });
    expect(signIn.viewer?.role).toBe('OWNER');
    expect(await toldOf(owner, 'member.two_factor_disabled')).toEqual([
      'SUCCESS: The owner turned two-factor sign-in off',
    ]);
    expect(await toldOf(owner, 'member.recovery_code_used')).toHaveLength(1);
  });
});
