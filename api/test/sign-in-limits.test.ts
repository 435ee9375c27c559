import { beforeEach, describe, expect, it } from 'vitest';
import {
  ChangePassword,
  RedeemSignInLink,
  SignInWithPassword,
} from './testkit/account-documents.ts';
import { behindProxy, invite, tokenOf } from './testkit/member-stories.ts';
import { AcceptInvitation, PreviewInvitation } from './testkit/members-documents.ts';
import { useStory } from './testkit/story.ts';
import { type TestOrganization, testPassword } from './testkit/test-app.ts';

const story = useStory({ env: behindProxy });
let acme: TestOrganization<'OWNER' | 'ADMIN'>;
let networks = 0;
/** Two IPv6 networks that nobody has seen before, as the first four parts of their addresses. */
let here: string;
let elsewhere: string;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN');
  networks += 2;
  here = `2001:db8:1:${networks.toString(16)}`;
  elsewhere = `2001:db8:1:${(networks + 1).toString(16)}`;
});

function from(address: string) {
  return { 'x-forwarded-for': address };
}

/** "OWNER" for a session in that role, or why there is none. */
async function signIn(address: string, password = testPassword, email = acme.emails.OWNER) {
  const { data } = await story.app
    .anonymous()
    .ask(SignInWithPassword, { email, password }, from(address));
  return data?.signIn.viewer?.role ?? data?.signIn.userErrors[0]?.code;
}

function count(answers: readonly unknown[], answer: string): number {
  return answers.filter((given) => given === answer).length;
}

function many<T>(times: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: times }, (_, index) => work(index)));
}

describe('guessing a password', () => {
  it('is no faster with 150 guesses at once', async () => {
    const answers = await many(150, () => signIn(`${here}::1`, 'a guess of many'));
    expect(count(answers, 'INVALID_CREDENTIALS')).toBe(5);
    expect(count(answers, 'RATE_LIMITED')).toBe(145);
  });

  it('is no faster at an open window either', async () => {
    const answers = await many(30, async () => {
      const input = { currentPassword: 'a guess of many', newPassword: 'another horse' };
      const { data } = await acme.as.OWNER.ask(ChangePassword, { input }, from(`${here}::1`));
      return data?.changePassword.userErrors[0]?.code;
    });
    expect(count(answers, 'INVALID_CREDENTIALS')).toBe(5);
  });

  it('is no faster with an account that an invitation opens', async () => {
    const email = `admin.${acme.uuid}@example.com`;
    await story.app.database.query(
      'delete from memberships where user_id = (select id from users where email = $1)',
      [email],
    );
    const token = await invite(acme.as.OWNER, email, 'VIEWER');
    const guess = { token, name: 'Thief', password: 'a guess of many' };
    const answers = await many(30, async () => {
      const { data } = await story.app.anonymous().ask(AcceptInvitation, guess, from(`${here}::1`));
      return data?.acceptInvitation.userErrors[0]?.code;
    });
    expect(count(answers, 'INVALID_CREDENTIALS')).toBe(5);
    expect(count(answers, 'RATE_LIMITED')).toBe(25);
  });

  it('from all addresses of one IPv6 network is guessing from one, and locks nobody out elsewhere', async () => {
    const answers = await many(130, (index) => signIn(`${here}::${index}`, 'a guess of many'));
    expect(count(answers, 'INVALID_CREDENTIALS')).toBe(5);
    expect(await signIn(`${here}:ffff::1`)).toBe('RATE_LIMITED');
    expect(await signIn(`${elsewhere}::1`)).toBe('OWNER');
  });

  it('at many e-mails ends after thirty for one network', async () => {
    const guess = (index: number) =>
      signIn(`${here}::1`, 'a guess', `somebody${index}@example.com`);
    const answers = await many(40, guess);
    expect(count(answers, 'INVALID_CREDENTIALS')).toBe(30);
    expect(await signIn(`${here}::1`)).toBe('RATE_LIMITED');
    expect(await signIn(`${elsewhere}::1`)).toBe('OWNER');
  });

  it('takes nothing from who knows it: forty right sign-ins in a row are forty sessions', async () => {
    for (let index = 0; index < 40; index += 1) expect(await signIn(`${here}::1`)).toBe('OWNER');
    expect(await signIn(`${here}::1`, 'a slip')).toBe('INVALID_CREDENTIALS');
  });
});

describe('a link', () => {
  it('is opened whatever strangers typed for an e-mail', async () => {
    const address = `203.0.113.${networks}`;
    const token = await invite(acme.as.OWNER, `jane.${acme.uuid}@example.com`, 'VIEWER');
    for (const name of ['invitation', 'link'])
      for (let index = 0; index < 5; index += 1)
        await many(20, (guess) =>
          signIn(`198.51.${index}.${guess}`, 'a guess', `${name} from ${address}`),
        );
    const { data } = await story.app.anonymous().ask(PreviewInvitation, { token }, from(address));
    expect(data?.previewInvitation.userErrors).toEqual([]);
    const link = await story.app
      .anonymous()
      .ask(RedeemSignInLink, { token: tokenOf(story.app.app.signInLink) }, from(address));
    expect(link.data?.redeemSignInLink.userErrors).toMatchObject([{ code: 'LINK_EXPIRED' }]);
  });

  it('that is wrong five times is not looked at from that network, where sign-in goes on', async () => {
    const redeem = async (address: string) => {
      const { data } = await story.app
        .anonymous()
        .ask(RedeemSignInLink, { token: 'wrong' }, from(address));
      return data?.redeemSignInLink.userErrors[0]?.code;
    };
    const answers: unknown[] = [];
    for (let index = 0; index < 6; index += 1) answers.push(await redeem(`${here}::${index}`));
    expect(answers.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'LINK_EXPIRED'));
    expect(answers[5]).toBe('RATE_LIMITED');
    expect(await redeem(`${elsewhere}::1`)).toBe('LINK_EXPIRED');
    expect(await signIn(`${here}::1`)).toBe('OWNER');
  });
});
