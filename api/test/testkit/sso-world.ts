import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { OidcIssuer } from './oidc-issuer.ts';
import { RunningClock } from './running-clock.ts';
import { ssoSettings } from './sso-stories.ts';
import { type TestApp, type TestOrganization, createTestApp } from './test-app.ts';

/** What stories of single sign-on share. */
export interface SsoWorld {
  readonly issuer: OidcIssuer;
  readonly app: TestApp;
  /** Two organizations of this test alone, whose names nobody else has. */
  readonly acme: NamedOrganization;
  readonly umbrella: NamedOrganization;
  /** Another Patchbay by the same identity provider; whoever starts it closes it. */
  start(env?: Readonly<Record<string, string>>): Promise<TestApp>;
  /** Somebody new at the identity provider: of Acme, with a verified e-mail. Resolves to the subject. */
  person(claims?: Readonly<Record<string, unknown>>): string;
}

export interface NamedOrganization extends TestOrganization<'OWNER'> {
  readonly name: string;
}

/** Starts an identity provider and a Patchbay for the file, and mends the former before each test. */
export function useSsoWorld(env: Readonly<Record<string, string>> = {}): SsoWorld {
  let started: Pick<SsoWorld, 'issuer' | 'app'> | undefined;
  let organizations: Pick<SsoWorld, 'acme' | 'umbrella'> | undefined;
  beforeAll(async () => {
    const issuer = await OidcIssuer.start();
    started = { issuer, app: await startBy(issuer, env) };
  });
  afterAll(async () => {
    await started?.app.close();
    await started?.issuer.close();
  });
  beforeEach(async () => {
    const { issuer, app } = running(started);
    issuer.mend();
    organizations = { acme: await named(app, 'Acme'), umbrella: await named(app, 'Umbrella') };
  });
  return {
    get issuer() {
      return running(started).issuer;
    },
    get app() {
      return running(started).app;
    },
    get acme() {
      return running(organizations).acme;
    },
    get umbrella() {
      return running(organizations).umbrella;
    },
    start: (more = {}) => startBy(running(started).issuer, { ...env, ...more }),
    person(claims = {}) {
      const subject = randomUUID();
      running(started).issuer.users.set(subject, {
        email: `${subject}@example.com`,
        email_verified: true,
        name: 'Jane Doe',
        organizations: [running(organizations).acme.name],
        roles: ['staff'],
        ...claims,
      });
      return subject;
    },
  };
}

async function startBy(
  issuer: OidcIssuer,
  env: Readonly<Record<string, string>>,
): Promise<TestApp> {
  const clock = new RunningClock();
  const app = await createTestApp({ env: { ...ssoSettings(issuer), ...env }, clock });
  issuer.admit(app.url);
  return app;
}

async function named(app: TestApp, word: string): Promise<NamedOrganization> {
  const name = `${word} ${randomUUID().slice(0, 8)}`;
  return { name, ...(await app.organization(name, 'OWNER')) };
}

function running<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The story has not begun.');
  return value;
}
