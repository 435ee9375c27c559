import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { type App, type Overrides, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Role } from '../../src/roles.ts';
import { hashPassword } from '../../src/modules/identity/password.ts';
import { createLogger } from '../../src/platform/logger/index.ts';
import { graphql } from './generated/index.ts';
import { TestClient } from './test-client.ts';
import { TestClock } from './test-clock.ts';
import { type TestDatabase, createTestDatabase } from './test-database.ts';

const root = new URL('../../..', import.meta.url).pathname;

export interface TestAppOptions {
  /** Further settings, as the environment would have them. */
  readonly env?: Readonly<Record<string, string>>;
  readonly clock?: TestClock;
  /** Instead of one of its own; whoever gives it drops it. */
  readonly database?: TestDatabase;
  /** Integrations are checked when they are due by the story's clock; otherwise only when somebody asks. */
  readonly healthChecks?: boolean;
  /** Tokens are renewed when they are due by the story's clock; otherwise only when somebody needs them. */
  readonly tokenRefreshes?: boolean;
  /** Events are delivered to webhooks when they are due by the story's clock; otherwise they wait. */
  readonly deliveries?: boolean;
  /** When open sockets are compared with the rows, and what keys used is written down. */
  readonly timers?: NonNullable<Overrides['timers']>;
  /** Resolves names for outgoing requests. */
  readonly lookup?: NonNullable<Overrides['lookup']>;
  /** Plays the providers of the catalog on this machine. */
  readonly simulated?: NonNullable<Overrides['simulated']>;
  /** The story breaks the server on purpose. Otherwise an error in its log fails the test file when it closes. */
  readonly breaksTheServer?: boolean;
}

/** A Patchbay that runs for one test file, on a database of its own, and what was written to its log. */
export interface TestApp {
  readonly url: string;
  readonly app: App;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly logLines: readonly string[];
  /** Nobody signed in. */
  anonymous(): TestClient;
  /** Third-party software with an API key. */
  tool(apiKey: string): TestClient;
  /** A new organization with a member in each of these roles, signed in. */
  organization<const R extends Role>(name: string, ...roles: R[]): Promise<TestOrganization<R>>;
  /** Stops the server as a restart would; the database stays. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface TestOrganization<R extends Role> {
  readonly uuid: string;
  readonly as: Readonly<Record<R, TestClient>>;
  readonly emails: Readonly<Record<R, string>>;
}

/** Of pino. */
const errorLevel = 50;

export const testPassword = 'correct horse battery';

const SignIn = graphql(`
  mutation TestkitSignIn($email: String!, $password: String!) {
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

export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase());
  const clock = options.clock ?? new TestClock();
  const logLines: string[] = [];
  const log = createLogger('debug', { write: (line: string) => void logLines.push(line) });
  const settings = {
    DATABASE_URL: database.url,
    PATCHBAY_MASTER_KEY: randomBytes(32).toString('base64'),
    PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8',
    ...options.env,
  };
  const clients: TestClient[] = [];
  const hashed = await hashPassword(testPassword);
  if (!hashed.ok) throw new Error(hashed.error.message);
  const passwordHash = hashed.value;
  let port = '0';
  const overrides: Overrides = {
    clock,
    log,
    healthChecks: options.healthChecks === true ? 'on' : 'off',
    tokenRefreshes: options.tokenRefreshes === true ? 'on' : 'off',
    deliveries: options.deliveries === true ? 'on' : 'off',
    hasNetwork: () => true,
    ...(options.timers === undefined ? {} : { timers: options.timers }),
    ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
    ...(options.simulated === undefined ? {} : { simulated: options.simulated }),
  };
  const start = () => createApp(readConfig({ ...settings, PORT: port }, root), overrides);
  let app = await start();
  ({ port } = new URL(app.url));

  const clientWith = (apiKey?: string) => {
    const client = new TestClient(app.url, apiKey);
    clients.push(client);
    return client;
  };
  const anonymous = () => clientWith();
  return {
    url: app.url,
    get app() {
      return app;
    },
    database,
    clock,
    logLines,
    anonymous,
    tool: clientWith,
    async organization<const R extends Role>(
      name: string,
      ...roles: R[]
    ): Promise<TestOrganization<R>> {
      const uuid = uuidv7();
      const now = clock.now();
      await database.query('insert into organizations values ($1, $2, $3)', [uuid, name, now]);
      const members = await Promise.all(
        roles.map(async (role) => {
          const email = `${role}.${uuid}@example.com`.toLowerCase();
          await addMember(database, { organizationId: uuid, email, role, passwordHash, now });
          const client = anonymous();
          await client.get(SignIn, { email, password: testPassword });
          return [role, client, email] as const;
        }),
      );
      return {
        uuid,
        as: Object.fromEntries(members.map(([role, client]) => [role, client])) as Record<
          R,
          TestClient
        >,
        emails: Object.fromEntries(members.map(([role, , email]) => [role, email])) as Record<
          R,
          string
        >,
      };
    },
    async restart() {
      await app.close();
      app = await start();
    },
    async close() {
      await Promise.all(clients.map((client) => client.close()));
      const failures = logLines.filter(isError);
      await app.close();
      if (options.database === undefined) await database.drop();
      if (failures.length > 0 && options.breaksTheServer !== true)
        throw new Error(`The server failed:\n${failures.join('')}`);
    },
  };
}

interface NewMember {
  readonly organizationId: string;
  readonly email: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly now: Date;
}

async function addMember(database: TestDatabase, member: NewMember): Promise<void> {
  const { organizationId, email, role, passwordHash, now } = member;
  const userId = uuidv7();
  const name = `The ${role.toLowerCase()}`;
  await database.query('insert into users values ($1, $2, $3, $4, $5)', [
    userId,
    email,
    name,
    passwordHash,
    now,
  ]);
  await database.query('insert into memberships values ($1, $2, $3, $4)', [
    organizationId,
    userId,
    role,
    now,
  ]);
}

function isError(logLine: string): boolean {
  return (JSON.parse(logLine) as { readonly level: number }).level >= errorLevel;
}
