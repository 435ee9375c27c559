import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphql } from './testkit/generated/index.ts';
import { type TestApp, createTestApp, testPassword } from './testkit/test-app.ts';

const Me = graphql(`
  query SignInMe {
    me {
      role
      permissions
      user {
        email
      }
      organization {
        id
        name
      }
      memberships {
        organization {
          id
          name
        }
        role
      }
    }
  }
`);

const SignIn = graphql(`
  mutation SignInSignIn($email: String!, $password: String!) {
    signIn(input: { email: $email, password: $password }) {
      viewer {
        role
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const SignOut = graphql(`
  mutation SignInSignOut {
    signOut {
      viewer {
        role
      }
    }
  }
`);

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

describe('signing in', () => {
  it('opens a session in HttpOnly, SameSite cookies that the server knows again', async () => {
    const { as, emails } = await app.organization('Acme', 'OWNER');
    const { me } = await as.OWNER.get(Me, {});
    expect(me).toMatchObject({
      role: 'OWNER',
      user: { email: emails.OWNER },
      organization: { name: 'Acme' },
    });
  });

  it('says the same of an unknown e-mail and of a wrong password', async () => {
    const { emails } = await app.organization('Acme', 'ADMIN');
    const wrongPassword = await app
      .anonymous()
      .get(SignIn, { email: emails.ADMIN, password: 'not the password' });
    const unknownEmail = await app
      .anonymous()
      .get(SignIn, { email: 'nobody@example.com', password: testPassword });
    expect(wrongPassword).toEqual(unknownEmail);
    expect(wrongPassword.signIn.userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
  });

  it('stops guessing after five failures, and lets others in all the same', async () => {
    const { emails } = await app.organization('Acme', 'ADMIN', 'USER');
    const guess = () =>
      app.anonymous().get(SignIn, { email: emails.ADMIN, password: 'a guess of many' });
    for (let count = 0; count < 5; count += 1) await guess();
    const right = await app
      .anonymous()
      .get(SignIn, { email: emails.ADMIN, password: testPassword });
    expect(right.signIn.userErrors).toMatchObject([{ code: 'RATE_LIMITED' }]);
    const other = await app.anonymous().get(SignIn, { email: emails.USER, password: testPassword });
    expect(other.signIn.viewer).toEqual({ role: 'USER' });
  });

  it('ends when signed out: a copy of the cookies is worth nothing', async () => {
    const { as } = await app.organization('Acme', 'VIEWER');
    const copy = app.anonymous();
    for (const [name, value] of as.VIEWER.cookies) copy.cookies.set(name, value);
    await as.VIEWER.get(SignOut, {});
    expect(as.VIEWER.cookies.size).toBe(0);
    expect((await copy.get(Me, {})).me).toBeNull();
  });
});
