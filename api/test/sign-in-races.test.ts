import { beforeEach, describe, expect, it } from 'vitest';
import {
  ChangePassword,
  CompleteSignIn,
  EnableTwoFactor,
  EndOtherSessions,
  SignInWithPassword,
  StartTwoFactor,
} from './testkit/account-documents.ts';
import { type HeldChange, holdChange } from './testkit/held-change.ts';
import { Me } from './testkit/identity-documents.ts';
import { useStory } from './testkit/story.ts';
import { type TestOrganization, testPassword } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { challengeOf, codeAt, turnOnTwoFactor } from './testkit/two-factor-stories.ts';

const newPassword = 'another horse, another battery';
const passwords = { currentPassword: testPassword, newPassword };
const story = useStory();
let acme: TestOrganization<'OWNER'>;
let owner: TestClient;
let thief: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  owner = acme.as.OWNER;
  thief = story.app.anonymous();
});

function steal() {
  return thief.get(SignInWithPassword, { email: acme.emails.OWNER, password: testPassword });
}

/** New sessions of the organization's members wait, unwritten. */
function holdSessions(): Promise<HeldChange> {
  return holdChange(story.app, 'select from organizations where id = $1 for update', [acme.uuid]);
}

/** The owner's credentials change, and nobody sees it yet. */
function holdCredentials(change: string): Promise<HeldChange> {
  return holdChange(story.app, `update users set ${change} where email = $1`, [acme.emails.OWNER]);
}

/** Starts something, and lets it come as far as it gets before the held change ends. */
async function during<T>(
  held: HeldChange,
  work: () => Promise<T>,
  waiting = 1,
): Promise<Promise<T>[]> {
  const started = work();
  await Promise.race([started, held.waiting(waiting)]);
  return [started];
}

describe('a sign-in that is under way', () => {
  /** Each gives what it was refused for. */
  const changes: [string, () => Promise<readonly unknown[]>][] = [
    [
      'the password is changed',
      async () => {
        const { changePassword } = await owner.get(ChangePassword, { input: passwords });
        return changePassword.userErrors;
      },
    ],
    [
      'two-factor sign-in is turned on',
      async () => {
        const { startTwoFactor } = await owner.get(StartTwoFactor, { password: testPassword });
        const code = codeAt(story.app, startTwoFactor.secret ?? '');
        const { enableTwoFactor } = await owner.get(EnableTwoFactor, { code });
        return enableTwoFactor.userErrors;
      },
    ],
    [
      'all other sessions are ended',
      async () => {
        const { endOtherSessions } = await owner.get(EndOtherSessions, {});
        return endOtherSessions.userErrors;
      },
    ],
  ];

  it.each(changes)(
    'leaves no session behind when %s before it is written',
    async (_what, change) => {
      const held = await holdSessions();
      const [signIn] = await during(held, steal);
      const [changed] = await during(held, change, 2);
      await held.commit();
      await signIn;
      expect(await changed).toEqual([]);
      expect((await thief.get(Me, {})).me).toBeNull();
      expect((await owner.get(Me, {})).me?.role).toBe('OWNER');
    },
  );

  it('with a code leaves none either when the password is changed', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const challenge = await challengeOf(thief, acme.emails.OWNER);
    const code = factor.nextCode();
    const held = await holdSessions();
    const [signIn] = await during(held, () => thief.get(CompleteSignIn, { challenge, code }));
    const [changed] = await during(held, () => owner.get(ChangePassword, { input: passwords }), 2);
    await held.commit();
    await signIn;
    expect((await changed)?.changePassword.userErrors).toEqual([]);
    const ended = await story.app.database.query(
      'select from sessions where org_id = $1 and revoked_at is not null',
      [acme.uuid],
    );
    expect(ended).toHaveLength(1);
    expect((await thief.get(Me, {})).me).toBeNull();
  });

  it.each([
    ['the password', `password_hash = 'another'`],
    ['two-factor sign-in', 'two_factor_enabled_at = now()'],
  ])('is refused when %s has changed while it was hashing', async (_what, change) => {
    const held = await holdCredentials(change);
    const [signIn] = await during(held, steal);
    await held.commit();
    expect((await signIn)?.signIn).toMatchObject({
      viewer: null,
      challenge: null,
      userErrors: [
        {
          code: 'INVALID_CREDENTIALS',
          message: 'What you sign in with was changed a moment ago. Sign in again.',
        },
      ],
    });
    expect(thief.cookies.size).toBe(0);
  });

  it('gets no challenge for a password that has changed while it was hashing', async () => {
    await turnOnTwoFactor(story.app, owner);
    const held = await holdCredentials(`password_hash = 'another'`);
    const [signIn] = await during(held, steal);
    await held.commit();
    expect((await signIn)?.signIn).toMatchObject({
      challenge: null,
      userErrors: [{ code: 'INVALID_CREDENTIALS' }],
    });
  });

  it('is told so when its session was ended before the answer', async () => {
    await story.app.database.query(
      `create function end_at_once() returns trigger language plpgsql as
       $$ begin new.revoked_at := new.created_at; return new; end $$`,
    );
    await story.app.database.query(
      'create trigger end_at_once before insert on sessions for each row execute function end_at_once()',
    );
    try {
      expect((await steal()).signIn).toMatchObject({
        viewer: null,
        userErrors: [{ code: 'INVALID_CREDENTIALS' }],
      });
      expect(thief.cookies.size).toBe(0);
    } finally {
      await story.app.database.query('drop trigger end_at_once on sessions');
    }
  });
});
