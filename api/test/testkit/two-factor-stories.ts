import { Secret, TOTP } from 'otpauth';
import {
  CompleteSignIn,
  EnableTwoFactor,
  SignInWithPassword,
  StartTwoFactor,
} from './account-documents.ts';
import { Activity } from './activity-documents.ts';
import { type TestApp, testPassword } from './test-app.ts';
import type { TestClient } from './test-client.ts';

/** An authenticator app with a user's secret, and the sheet with their recovery codes. */
export interface SecondFactor {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  /** A code that was not used before: time passes until the app shows another one. */
  nextCode(): string;
}

/** What an authenticator app shows for a secret, so many seconds after the time of the server's clock. */
export function codeAt({ clock }: TestApp, secret: string, seconds = 0): string {
  const timestamp = clock.now().getTime() + seconds * 1000;
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp });
}

/** Six digits that are no code of this minute or of those beside it. */
export function wrongCode(app: TestApp, secret: string): string {
  const near = new Set([-60, -30, 0, 30, 60].map((seconds) => codeAt(app, secret, seconds)));
  const candidates = ['000000', '111111', '222222', '333333', '444444', '555555'];
  return candidates.find((code) => !near.has(code)) ?? '';
}

export async function turnOnTwoFactor(
  app: TestApp,
  client: TestClient,
  password: string | null = testPassword,
): Promise<SecondFactor> {
  const { startTwoFactor } = await client.get(StartTwoFactor, { password });
  const secret = startTwoFactor.secret ?? '';
  const { enableTwoFactor } = await client.get(EnableTwoFactor, { code: codeAt(app, secret) });
  if (enableTwoFactor.recoveryCodes == null)
    throw new Error(`Not enabled: ${JSON.stringify(enableTwoFactor.userErrors)}`);
  return {
    secret,
    recoveryCodes: enableTwoFactor.recoveryCodes,
    nextCode: () => {
      app.clock.advance({ seconds: 30 });
      return codeAt(app, secret);
    },
  };
}

/** The challenge that the right password gives. */
export async function challengeOf(
  client: TestClient,
  email: string,
  password = testPassword,
): Promise<string> {
  const { signIn } = await client.get(SignInWithPassword, { email, password });
  if (signIn.challenge == null) throw new Error(`No challenge: ${JSON.stringify(signIn)}`);
  return signIn.challenge.token;
}

/** Answers a challenge: "OWNER" for a session in that role, or why there is none. */
export async function answer(
  client: TestClient,
  challenge: string,
  code: string,
): Promise<string | undefined> {
  const { completeSignIn } = await client.get(CompleteSignIn, { challenge, code });
  return completeSignIn.viewer?.role ?? completeSignIn.userErrors[0]?.code;
}

/** The id of a user, as it is stored. */
export async function userIdOf({ database }: TestApp, email: string): Promise<string> {
  const [user] = await database.query<{ id: string }>('select id from users where email = $1', [
    email,
  ]);
  return user?.id ?? '';
}

/** What was told of a type of event, newest first, as "status: message". */
export async function toldOf(client: TestClient, eventType: string): Promise<string[]> {
  const { activity } = await client.get(Activity, { filter: { eventTypes: [eventType] } });
  return activity.nodes.map(({ message, status }) => `${status}: ${message}`);
}
