import { beforeEach, describe, expect, it } from 'vitest';
import {
  Account,
  ChangePassword,
  SignInWithPassword,
  UpdateProfile,
} from './testkit/account-documents.ts';
import { Activity } from './testkit/activity-documents.ts';
import { Me } from './testkit/identity-documents.ts';
import { IntegrationChanged, TestStored } from './testkit/integration-documents.ts';
import { connectMail } from './testkit/integration-stories.ts';
import { live, until } from './testkit/live-events.ts';
import { useStory } from './testkit/story.ts';
import { type TestOrganization, testPassword } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { challengeOf, turnOnTwoFactor, answer } from './testkit/two-factor-stories.ts';

const newPassword = 'another horse, another battery';
const story = useStory();
let acme: TestOrganization<'OWNER' | 'VIEWER'>;
let owner: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'VIEWER');
  owner = acme.as.OWNER;
});

async function signIn(password: string, client = story.app.anonymous()): Promise<TestClient> {
  const { signIn: payload } = await client.get(SignInWithPassword, {
    email: acme.emails.OWNER,
    password,
  });
  if (payload.viewer === null) throw new Error(JSON.stringify(payload.userErrors));
  return client;
}

async function eventsOf(eventType: string): Promise<string[]> {
  const { activity } = await owner.get(Activity, { filter: { eventTypes: [eventType] } });
  return activity.nodes.map(({ message }) => message);
}

describe('a profile', () => {
  it("is one's own: nobody else is renamed, and nobody else's language is shown", async () => {
    const before = (await acme.as.VIEWER.get(Account, {})).me;
    await owner.get(UpdateProfile, { input: { name: 'Ada', locale: 'PL' } });
    expect((await acme.as.VIEWER.get(Account, {})).me).toEqual(before);
    const id = (await owner.get(Account, {})).me?.user.id ?? '';
    const { data } = await acme.as.VIEWER.post<{ node: unknown }>({
      query: 'query ($id: ID!) { node(id: $id) { ... on User { name locale } } }',
      variables: { id },
    });
    expect(data?.node).toEqual({ name: 'Ada', locale: null });
  });

  it('is changed in part: what is left out stays, and a language of null is none', async () => {
    const update = async (input: { name?: string | null; locale?: 'EN' | 'PL' | null }) => {
      const { updateProfile } = await owner.get(UpdateProfile, { input });
      expect(updateProfile.userErrors).toEqual([]);
      return updateProfile.viewer?.user;
    };
    expect(await update({ locale: 'PL' })).toEqual({ name: 'The owner', locale: 'PL' });
    expect(await update({ name: '  Ada Lovelace ' })).toEqual({
      name: 'Ada Lovelace',
      locale: 'PL',
    });
    expect(await update({ name: null })).toEqual({ name: 'Ada Lovelace', locale: 'PL' });
    expect(await update({ locale: null })).toEqual({ name: 'Ada Lovelace', locale: null });
    expect((await owner.get(Account, {})).me?.user).toMatchObject({ name: 'Ada Lovelace' });
    expect(await eventsOf('member.profile_changed')).toEqual([
      'Ada Lovelace chose another language',
      'The owner is now called Ada Lovelace',
      'The owner chose another language',
    ]);
  });

  it('is new at once in all windows of the user, and closes none of their sockets', async () => {
    const second = await signIn(testPassword);
    await second.get(Account, {});
    const mail = await connectMail(owner, story.world);
    const events = second.subscribe(IntegrationChanged, {});
    const touch = () => owner.get(TestStored, { input: { integrationId: mail.id } });
    await live(events, touch);
    await owner.get(UpdateProfile, { input: { name: 'Ada' } });
    expect((await second.get(Account, {})).me?.user.name).toBe('Ada');
    const next = until(events, () => true);
    await touch();
    await next;
  });

  it.each(['', '   ', 'x'.repeat(121), 'a\0b', 'two\nlines', 'back\u202ewards'])(
    'takes no name such as %j',
    async (name) => {
      const { updateProfile } = await owner.get(UpdateProfile, { input: { name, locale: 'PL' } });
      expect(updateProfile).toMatchObject({
        viewer: null,
        userErrors: [{ code: 'INVALID_FIELD', path: ['name'] }],
      });
      expect((await owner.get(Account, {})).me?.user).toMatchObject({
        name: 'The owner',
        locale: null,
      });
    },
  );

  it('takes no language that Patchbay does not speak', async () => {
    const { errors } = await owner.post({
      query: 'mutation { updateProfile(input: { locale: TLH }) { userErrors { code } } }',
    });
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});

describe('a password', () => {
  const change = async (input: { currentPassword?: string; newPassword: string }) => {
    const { changePassword } = await owner.get(ChangePassword, { input });
    return changePassword.userErrors;
  };

  it("is changed by who knows it, and is nobody else's", async () => {
    expect(await change({ currentPassword: 'not the password', newPassword })).toMatchObject([
      { code: 'INVALID_CREDENTIALS', path: ['currentPassword'] },
    ]);
    expect(await change({ newPassword })).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
    await signIn(testPassword);
    expect(await change({ currentPassword: testPassword, newPassword })).toEqual([]);
    await expect(signIn(testPassword)).rejects.toThrow('INVALID_CREDENTIALS');
    await signIn(newPassword);
    const { signIn: other } = await story.app.anonymous().get(SignInWithPassword, {
      email: acme.emails.VIEWER,
      password: testPassword,
    });
    expect(other.viewer?.role).toBe('VIEWER');
    expect(await eventsOf('member.password_changed')).toEqual(['The owner changed their password']);
  });

  it('ends all other sessions with their sockets, and keeps the one that changed it', async () => {
    const thief = await signIn(testPassword);
    const mail = await connectMail(owner, story.world);
    const events = thief.subscribe(IntegrationChanged, {});
    await live(events, () => owner.get(TestStored, { input: { integrationId: mail.id } }));
    await change({ currentPassword: testPassword, newPassword });
    expect((await thief.get(Me, {})).me).toBeNull();
    await expect(until(events, () => false)).rejects.toMatchObject({ code: 4403 });
    expect((await owner.get(Me, {})).me?.role).toBe('OWNER');
  });

  it('makes a challenge of the old one worth nothing', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const challenge = await challengeOf(story.app.anonymous(), acme.emails.OWNER);
    await change({ currentPassword: testPassword, newPassword });
    expect(await answer(story.app.anonymous(), challenge, factor.nextCode())).toBe('LINK_EXPIRED');
  });

  it.each([
    ['too short', 'too short'.slice(0, 9)],
    ['too long', 'x'.repeat(201)],
    ['the e-mail', () => acme.emails.OWNER.toUpperCase()],
  ])('is refused when it is %s', async (_what, candidate) => {
    const text = typeof candidate === 'string' ? candidate : candidate();
    expect(await change({ currentPassword: testPassword, newPassword: text })).toMatchObject([
      { code: 'INVALID_FIELD', path: ['newPassword'] },
    ]);
    await signIn(testPassword);
  });

  it('is refused when it is the name', async () => {
    await owner.get(UpdateProfile, { input: { name: 'Ada Lovelace' } });
    expect(
      await change({ currentPassword: testPassword, newPassword: 'ada lovelace' }),
    ).toMatchObject([{ code: 'INVALID_FIELD' }]);
  });

  it('cannot be guessed at an open window', async () => {
    for (let count = 0; count < 5; count += 1)
      await change({ currentPassword: `guess ${count}`, newPassword });
    expect(await change({ currentPassword: testPassword, newPassword })).toMatchObject([
      { code: 'RATE_LIMITED', message: expect.stringMatching(/Try again in \d+ minutes?\./) },
    ]);
  });

  it('is set without a current one by who has none', async () => {
    await story.app.database.query('update users set password_hash = null where email = $1', [
      acme.emails.OWNER,
    ]);
    expect((await owner.get(Account, {})).me?.hasPassword).toBe(false);
    expect(await change({ newPassword })).toEqual([]);
    expect((await owner.get(Account, {})).me?.hasPassword).toBe(true);
    await signIn(newPassword);
  });

  it('changed in two windows at once is one of the two: the other is told', async () => {
    const passwords = ['the password of one', 'the password of two'];
    const results = await Promise.all(
      passwords.map((password) => change({ currentPassword: testPassword, newPassword: password })),
    );
    const codes = results.map(([error]) => error?.code ?? 'DONE');
    expect(codes.toSorted()).toEqual(['CONFLICT', 'DONE']);
    await signIn(passwords[codes.indexOf('DONE')] ?? '');
  });

  it('is in no answer, no event and no log line', async () => {
    const answers = JSON.stringify([
      await owner.ask(ChangePassword, { input: { currentPassword: newPassword, newPassword } }),
      await owner.ask(ChangePassword, { input: { currentPassword: testPassword, newPassword } }),
      await owner.ask(Activity, {}),
    ]);
    for (const text of [answers, story.app.logLines.join('\n')]) {
      expect(text).not.toContain(newPassword);
      expect(text).not.toContain(testPassword);
    }
  });
});
