import { beforeEach, describe, expect, it } from 'vitest';
import { AcceptInvitation, PreviewInvitation, RemoveMember } from './testkit/members-documents.ts';
import {
  accept,
  behindProxy,
  fromElsewhere,
  invite,
  memberId,
  membersOf,
  preview,
  signInAs,
} from './testkit/member-stories.ts';
import { useStory } from './testkit/story.ts';
import { type TestOrganization, testPassword } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { answer, turnOnTwoFactor } from './testkit/two-factor-stories.ts';

const story = useStory({ env: behindProxy });
let acme: TestOrganization<'OWNER' | 'ADMIN'>;
let owner: TestClient;
let jane: string;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN');
  owner = acme.as.OWNER;
  jane = `jane.${acme.uuid}@example.com`;
});

describe('a new user', () => {
  it.each([
    ['no name', { password: testPassword }, 'name'],
    ['a blank name', { name: '  ', password: testPassword }, 'name'],
    ['a name of two lines', { name: 'Jane\nDoe', password: testPassword }, 'name'],
    ['a long name', { name: 'x'.repeat(121), password: testPassword }, 'name'],
    ['no password', { name: 'Jane Doe' }, 'password'],
    ['a password of nine characters', { name: 'Jane Doe', password: 'x'.repeat(9) }, 'password'],
    ['a password of 300', { name: 'Jane Doe', password: 'x'.repeat(300) }, 'password'],
  ])('with %s is told so, and the link stays good', async (_what, person, field) => {
    const token = await invite(owner, jane, 'VIEWER');
    expect(await accept(story.app.anonymous(), token, person)).toMatchObject({
      viewer: null,
      userErrors: [{ code: 'INVALID_FIELD', path: [field] }],
    });
    expect((await accept(story.app.anonymous(), token)).userErrors).toEqual([]);
  });
});

describe('whoever was removed from their last organization', () => {
  it('comes back by an invitation, with the password that they had', async () => {
    const id = await memberId(owner, 'admin');
    await owner.get(RemoveMember, { id });
    const visitor = story.app.anonymous();
    expect((await signInAs(visitor, acme.emails.ADMIN)).userErrors).toMatchObject([
      { code: 'INVALID_CREDENTIALS' },
    ]);
    const token = await invite(owner, acme.emails.ADMIN, 'VIEWER');
    expect((await preview(visitor, token)).invitation?.accountExists).toBe(false);
    const thief = { name: 'Thief', password: 'not their password' };
    expect(await accept(visitor, token, thief)).toMatchObject({
      viewer: null,
      userErrors: [{ code: 'INVALID_CREDENTIALS', path: ['password'] }],
    });
    expect((await membersOf(owner)).has('admin')).toBe(false);
    expect(await accept(visitor, token)).toMatchObject({
      userErrors: [],
      viewer: { role: 'VIEWER', user: { name: 'The admin' } },
    });
  });

  it('is asked for their second factor all the same', async () => {
    const secondFactor = await turnOnTwoFactor(story.app, acme.as.ADMIN);
    expect((await membersOf(owner)).get('admin')?.twoFactorEnabled).toBe(true);
    await owner.get(RemoveMember, { id: await memberId(owner, 'admin') });
    const token = await invite(owner, acme.emails.ADMIN, 'VIEWER');
    const visitor = story.app.anonymous();
    const { viewer, challenge, userErrors } = await accept(visitor, token);
    expect({ viewer, userErrors }).toEqual({ viewer: null, userErrors: [] });
    expect(visitor.cookies.size).toBe(0);
    expect(await answer(visitor, challenge?.token ?? '', secondFactor.nextCode())).toBe('VIEWER');
  });

  it('gets no password by the link alone when they have a second factor and none', async () => {
    await turnOnTwoFactor(story.app, acme.as.ADMIN);
    await owner.get(RemoveMember, { id: await memberId(owner, 'admin') });
    await story.app.database.query('update users set password_hash = null where email = $1', [
      acme.emails.ADMIN,
    ]);
    const token = await invite(owner, acme.emails.ADMIN, 'VIEWER');
    const thief = story.app.anonymous();
    expect(await accept(thief, token)).toMatchObject({
      viewer: null,
      challenge: null,
      userErrors: [{ code: 'WRONG_STATE' }],
    });
    expect((await membersOf(owner)).has('admin')).toBe(false);
    const rows = await story.app.database.query(
      'select password_hash from users where email = $1',
      [acme.emails.ADMIN],
    );
    expect(rows).toEqual([{ password_hash: null }]);
  });
});

describe('a link that is guessed', () => {
  it('is answered as a used one is, and after five tries not at all, but for others all the same', async () => {
    const token = await invite(owner, jane, 'VIEWER');
    const expired = await invite(owner, jane, 'VIEWER').then(async (last) => {
      await accept(story.app.anonymous(), last);
      return last;
    });
    const wrong = ['', 'x', `${acme.uuid}.${'A'.repeat(43)}`, token, expired];
    const guesser = fromElsewhere();
    const ask = async (text: string, headers = guesser) => {
      const { data } = await story.app.anonymous().ask(PreviewInvitation, { token: text }, headers);
      return data?.previewInvitation.userErrors[0];
    };
    const answers: unknown[] = [];
    for (const text of wrong) answers.push(await ask(text));
    expect(answers).toEqual(wrong.map(() => answers[0]));
    expect(answers[0]).toMatchObject({ code: 'LINK_EXPIRED' });

    const good = await invite(owner, `other.${jane}`, 'VIEWER');
    expect(await ask(good)).toMatchObject({ code: 'RATE_LIMITED' });
    const { data } = await story.app
      .anonymous()
      .ask(AcceptInvitation, { token: good, name: 'Jane', password: testPassword }, guesser);
    expect(data?.acceptInvitation).toMatchObject({
      viewer: null,
      userErrors: [{ code: 'RATE_LIMITED' }],
    });
    expect(await ask(good, fromElsewhere())).toBeUndefined();
  });
});
