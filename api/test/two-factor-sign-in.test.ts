import { beforeEach, describe, expect, it } from 'vitest';
import {
  Account,
  CompleteSignIn,
  DisableTwoFactor,
  RedeemSignInLink,
  SignInWithPassword,
} from './testkit/account-documents.ts';
import { Me } from './testkit/identity-documents.ts';
import { useStory } from './testkit/story.ts';
import { type TestOrganization, createTestApp, testPassword } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import {
  type SecondFactor,
  answer,
  challengeOf,
  codeAt,
  turnOnTwoFactor,
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

describe('signing in with two factors', () => {
  it('opens no session for the password alone, and one for a code with it', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const browser = anybody();
    const challenge = await challengeOf(browser, acme.emails.OWNER);
    expect(browser.cookies.size).toBe(0);
    expect((await browser.get(Me, {})).me).toBeNull();
    const code = factor.nextCode();
    expect(await answer(browser, challenge, `${code.slice(0, 3)} ${code.slice(3)}`)).toBe('OWNER');
    expect((await browser.get(Me, {})).me?.user.email).toBe(acme.emails.OWNER);
  });

  it('takes the code of the step before and after, and of no other', async () => {
    const { secret } = await turnOnTwoFactor(story.app, owner);
    const { clock } = story.app;
    clock.advance({ minutes: 2 });
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    const early = codeAt(story.app, secret);
    clock.advance({ seconds: 60 });
    expect(await answer(anybody(), challenge, early)).toBe('CODE_REFUSED');
    const late = codeAt(story.app, secret);
    clock.advance({ seconds: 30 });
    expect(await answer(anybody(), challenge, late)).toBe('OWNER');
  });

  it('takes a code once: replayed, it is answered as a wrong one', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const code = factor.nextCode();
    expect(await answer(anybody(), await challengeOf(anybody(), acme.emails.OWNER), code)).toBe(
      'OWNER',
    );
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    const replayed = await anybody().get(CompleteSignIn, { challenge, code });
    const wrong = await anybody().get(CompleteSignIn, {
      challenge,
      code: wrongCode(story.app, factor.secret),
    });
    expect(replayed.completeSignIn.userErrors).toMatchObject([{ code: 'CODE_REFUSED' }]);
    expect(replayed).toEqual(wrong);
  });

  it('takes not even the code that turned it on a second time', async () => {
    const { secret } = await turnOnTwoFactor(story.app, owner);
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    expect(await answer(anybody(), challenge, codeAt(story.app, secret))).toBe('CODE_REFUSED');
  });

  it('takes each recovery code once, however it is typed, and tells how many are left', async () => {
    const { recoveryCodes } = await turnOnTwoFactor(story.app, owner);
    const [first = '', second = ''] = recoveryCodes;
    const typed = ` ${first.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O')} `;
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    expect(await answer(anybody(), challenge, typed)).toBe('OWNER');
    const again = await challengeOf(anybody(), acme.emails.OWNER);
    expect(await answer(anybody(), again, first)).toBe('CODE_REFUSED');
    expect(await answer(anybody(), again, second)).toBe('OWNER');
    expect((await owner.get(Account, {})).me?.twoFactor.recoveryCodesLeft).toBe(8);
    expect(await toldOf(owner, 'member.recovery_code_used')).toEqual([
      'WARNING: The owner used a recovery code (8 left)',
      'WARNING: The owner used a recovery code (9 left)',
    ]);
  });

  it('tells the organization that somebody has the password and no code', async () => {
    const { secret } = await turnOnTwoFactor(story.app, owner);
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    await answer(anybody(), challenge, wrongCode(story.app, secret));
    expect(await toldOf(owner, 'member.code_refused')).toEqual([
      'WARNING: A wrong code was given with the password of The owner',
    ]);
  });

  it('is asked of the one-time link of a new installation too', async () => {
    const app = await createTestApp({ env: { PATCHBAY_ADMIN_PASSWORD: testPassword } });
    try {
      const token = new URL(app.app.signInLink ?? '').hash.replace('#token=', '');
      const admin = app.anonymous();
      await admin.get(SignInWithPassword, {
        email: 'admin@patchbay.local',
        password: testPassword,
      });
      const factor = await turnOnTwoFactor(app, admin);
      const client = app.anonymous();
      const { redeemSignInLink } = await client.get(RedeemSignInLink, { token });
      expect(redeemSignInLink).toMatchObject({ viewer: null, userErrors: [] });
      expect(client.cookies.size).toBe(0);
      const challenge = redeemSignInLink.challenge?.token ?? '';
      expect(await answer(client, challenge, factor.nextCode())).toBe('OWNER');
    } finally {
      await app.close();
    }
  });
});

describe('the challenge', () => {
  it('is worth nothing after five minutes', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    story.app.clock.advance({ minutes: 5 });
    expect(await answer(anybody(), challenge, factor.nextCode())).toBe('LINK_EXPIRED');
  });

  it('opens one session', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    expect(await answer(anybody(), challenge, factor.nextCode())).toBe('OWNER');
    expect(await answer(anybody(), challenge, factor.nextCode())).toBe('LINK_EXPIRED');
  });

  it('is no access token, no refresh token and no sign-in link; and none of these is a challenge', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    const asBearer = await anybody().ask(Me, {}, { authorization: `Bearer ${challenge}` });
    expect(asBearer.status).toBe(401);
    for (const cookie of ['patchbay', 'patchbay-refresh']) {
      const browser = anybody();
      browser.cookies.set(cookie, challenge);
      expect((await browser.get(Me, {})).me).toBeNull();
      const stolen = owner.cookies.get(cookie) ?? '';
      expect(await answer(anybody(), stolen, factor.nextCode())).toBe('LINK_EXPIRED');
    }
    const { redeemSignInLink } = await anybody().get(RedeemSignInLink, { token: challenge });
    expect(redeemSignInLink.userErrors).toMatchObject([{ code: 'LINK_EXPIRED' }]);
  });

  it('is gone when two-factor sign-in is turned off', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    await owner.get(DisableTwoFactor, { password: testPassword, code: factor.nextCode() });
    expect(await answer(anybody(), challenge, factor.nextCode())).toBe('LINK_EXPIRED');
  });
});

describe('guessing', () => {
  it('ends after five codes, also of other challenges; and who waits is told how long', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const wrong = wrongCode(story.app, factor.secret);
    for (let count = 0; count < 5; count += 1) {
      const challenge = await challengeOf(anybody(), acme.emails.OWNER);
      expect(await answer(anybody(), challenge, wrong)).toBe('CODE_REFUSED');
    }
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    const code = factor.nextCode();
    const { completeSignIn } = await anybody().get(CompleteSignIn, { challenge, code });
    expect(completeSignIn.userErrors).toMatchObject([
      { code: 'RATE_LIMITED', message: 'Too many tries. Try again in 15 minutes.' },
    ]);
    const { disableTwoFactor } = await owner.get(DisableTwoFactor, {
      password: testPassword,
      code,
    });
    expect(disableTwoFactor.userErrors).toMatchObject([{ code: 'RATE_LIMITED' }]);
    const other = await turnOnTwoFactor(story.app, acme.as.ADMIN);
    const theirs = await challengeOf(anybody(), acme.emails.ADMIN);
    expect(await answer(anybody(), theirs, other.nextCode())).toBe('ADMIN');
  });

  it('is no faster with twenty codes at once', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    const wrong = wrongCode(story.app, factor.secret);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => answer(anybody(), challenge, wrong)),
    );
    expect(answers.filter((code) => code === 'CODE_REFUSED')).toHaveLength(5);
    expect(answers.filter((code) => code === 'RATE_LIMITED')).toHaveLength(15);
  });
});

function sorted(answers: readonly (string | undefined)[]): string[] {
  return answers.map(String).toSorted();
}

describe('one code in two requests at once', () => {
  it.each([
    ['of the authenticator app', (factor: SecondFactor) => factor.nextCode()],
    ['for recovery', (factor: SecondFactor) => factor.recoveryCodes[0] ?? ''],
  ])('%s opens one session', async (_which, codeOf) => {
    const code = codeOf(await turnOnTwoFactor(story.app, owner));
    const challenges = await Promise.all(
      Array.from({ length: 4 }, () => challengeOf(anybody(), acme.emails.OWNER)),
    );
    const answers = await Promise.all(
      challenges.map((challenge) => answer(anybody(), challenge, code)),
    );
    expect(sorted(answers)).toEqual(['CODE_REFUSED', 'CODE_REFUSED', 'CODE_REFUSED', 'OWNER']);
  });

  it('opens one session with one challenge and two codes', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    const answers = await Promise.all(
      factor.recoveryCodes.slice(0, 4).map((code) => answer(anybody(), challenge, code)),
    );
    expect(sorted(answers)).toEqual(['LINK_EXPIRED', 'LINK_EXPIRED', 'LINK_EXPIRED', 'OWNER']);
    expect((await owner.get(Account, {})).me?.twoFactor.recoveryCodesLeft).toBe(9);
  });
});
