import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../src/simulator/index.ts';
import { removeOldAttempts } from '../src/modules/oauth/attempts.job.ts';
import { inRole, openDatabase } from '../src/platform/database/index.ts';
import { graphql } from './testkit/generated/index.ts';
import { Integrations } from './testkit/integration-documents.ts';
import { StartOAuth } from './testkit/oauth-documents.ts';
import { consent, finish, formsOf, playCatalog, start } from './testkit/oauth-stories.ts';
import {
  type TestApp,
  type TestOrganization,
  createTestApp,
  testPassword,
} from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { TestClock } from './testkit/test-clock.ts';

const SignIn = graphql(`
  mutation CallbackSignIn($email: String!, $password: String!) {
    signIn(input: { email: $email, password: $password }) {
      userErrors {
        code
      }
    }
  }
`);

let simulator: Simulator;
let app: TestApp;
let acme: TestOrganization<'ADMIN' | 'OWNER'>;
let admin: TestClient;
/** Whether Slack is down. */
let isDown = false;
const clock = new TestClock();
const google = await formsOf('google-calendar');
const calendar = { providerKey: 'google-calendar', authMode: 'oauth', ...google };
const slack = { providerKey: 'slack', authMode: 'oauth', ...(await formsOf('slack')) };

beforeAll(async () => {
  simulator = await playCatalog();
  const { ca, authorizeUrl, detours } = simulator;
  app = await createTestApp({
    clock,
    simulated: {
      ca,
      authorizeUrl,
      detours: (place) => (isDown && place.host === 'slack.com' ? { port: 1 } : detours(place)),
    },
  });
});
afterAll(async () => {
  await app.close();
  await simulator.close();
});
beforeEach(async () => {
  isDown = false;
  acme = await app.organization('Acme', 'ADMIN', 'OWNER');
  admin = acme.as.ADMIN;
});

const answered = async (client = admin) => consent(await start(client, calendar));

async function expectNothingConnected() {
  const { integrations } = await admin.get(Integrations, {});
  expect(integrations.nodes).toEqual([]);
}

describe('a state', () => {
  it.each(['', 'made-up', 'x'.repeat(10_000)])(
    'that was never given out is refused: %#',
    async (state) => {
      const query = await answered();
      const done = await finish(admin, { ...query, state });
      expect(done.userErrors).toMatchObject([{ code: 'OAUTH_STATE_INVALID' }]);
      expect(done).toMatchObject({ integration: null, providerKey: null });
      await expectNothingConnected();
    },
  );

  it('of another member of the organization is refused, and stays good for the one who began', async () => {
    const query = await answered();
    const foreign = await finish(acme.as.OWNER, query);
    expect(foreign.userErrors).toMatchObject([{ code: 'OAUTH_STATE_INVALID' }]);
    expect((await finish(admin, query)).userErrors).toEqual([]);
  });

  it('of another session of the same member is refused: a link that was slipped in leads nowhere', async () => {
    const query = await answered();
    const elsewhere = app.anonymous();
    await elsewhere.get(SignIn, { email: acme.emails.ADMIN, password: testPassword });
    const done = await finish(elsewhere, query);
    expect(done.userErrors).toMatchObject([{ code: 'OAUTH_STATE_INVALID' }]);
    await expectNothingConnected();
  });

  it('counts for ten minutes', async () => {
    const [inTime, late] = [await answered(), await answered()];
    clock.advance({ minutes: 9, seconds: 59 });
    expect((await finish(admin, inTime)).userErrors).toEqual([]);
    clock.advance({ seconds: 1 });
    const done = await finish(admin, late);
    expect(done).toMatchObject({ integration: null, providerKey: 'google-calendar' });
    expect(done.userErrors).toMatchObject([{ code: 'OAUTH_STATE_EXPIRED' }]);
    expect(done.userErrors[0]?.message).toContain('Start it again');
  });

  it('counts once: whoever sends it again connects nothing and learns why', async () => {
    const query = await answered();
    await finish(admin, query);
    const again = await finish(admin, query);
    expect(again).toMatchObject({ integration: null, providerKey: 'google-calendar' });
    expect(again.userErrors).toMatchObject([{ code: 'OAUTH_STATE_USED' }]);
  });

  it('is used up by a denial too, and by an answer of somebody else', async () => {
    const query = await answered();
    await finish(admin, { ...query, iss: 'https://evil.example' });
    const again = await finish(admin, query);
    expect(again.userErrors).toMatchObject([{ code: 'OAUTH_STATE_USED' }]);
    await expectNothingConnected();
  });

  it('that comes twice at the same moment connects one integration', async () => {
    const query = await answered();
    const both = await Promise.all([finish(admin, query), finish(admin, query)]);
    const codes = both.map(({ userErrors }) => userErrors[0]?.code ?? 'CONNECTED');
    expect(codes.toSorted()).toEqual(['CONNECTED', 'OAUTH_STATE_USED']);
    const { integrations } = await admin.get(Integrations, {});
    expect(integrations.nodes).toHaveLength(1);
  });

  it('is nowhere in the database, nor are secret and verifier', async () => {
    const url = new URL(await start(admin, calendar));
    const rows = await app.database.query<{ row: string }>(
      "select row_to_json(a)::text || encode(state_hash, 'escape') || encode(sealed_request, 'escape') as row from oauth_attempts a where org_id = $1",
      [acme.uuid],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(url.searchParams.get('state'));
    expect(rows[0]?.row).not.toContain(google.credentials['clientSecret']);
  });
});

describe('an answer of the vendor', () => {
  it('that somebody denied is told as that', async () => {
    const query = await consent(await start(admin, calendar), { decision: 'deny' });
    expect(query['error']).toBe('access_denied');
    const done = await finish(admin, query);
    expect(done).toMatchObject({ integration: null, providerKey: 'google-calendar' });
    expect(done.userErrors).toMatchObject([{ code: 'OAUTH_DENIED' }]);
    expect(done.userErrors[0]?.message).toContain('Access was denied at Google Calendar');
    await expectNothingConnected();
  });

  it('of another issuer is refused unread: codes are not mixed up', async () => {
    const query = await answered();
    const done = await finish(admin, { ...query, iss: 'https://login.evil.example' });
    expect(done.userErrors).toMatchObject([{ code: 'OAUTH_ISSUER_MISMATCH' }]);
    await expectNothingConnected();
  });

  it.each(['', undefined])('without a code connects nothing (%j)', async (code) => {
    const { code: _code, ...query } = await answered();
    const done = await finish(admin, code === undefined ? query : { ...query, code });
    expect(done.userErrors).toMatchObject([{ code: 'OAUTH_FAILED' }]);
    expect(done.userErrors[0]?.message).toContain('without a code');
  });

  it('with the code of another sign-in is refused by the vendor, because the verifier is not its own', async () => {
    const mine = await answered();
    const injected = await answered(acme.as.OWNER);
    const done = await finish(admin, { ...mine, code: injected['code'] ?? '' });
    expect(done.userErrors).toMatchObject([{ code: 'OAUTH_FAILED' }]);
    expect(done.userErrors[0]?.message).toContain('Start the sign-in again');
    expect(JSON.stringify(done)).not.toContain(injected['code']);
    await expectNothingConnected();
  });

  it('with a made-up code is refused by the vendor', async () => {
    const done = await finish(admin, { ...(await answered()), code: 'made-up' });
    expect(done.userErrors).toMatchObject([{ code: 'OAUTH_FAILED' }]);
    await expectNothingConnected();
  });
});

describe('the token endpoint', () => {
  it('that refuses the client is told with the field to look at', async () => {
    const credentials = { clientSecret: 'GOCSPX-wrong0123456789wrong0123456' };
    const query = await consent(await start(admin, { ...calendar, credentials }));
    const done = await finish(admin, query);
    expect(done.userErrors).toMatchObject([
      { code: 'OAUTH_FAILED', path: ['credentials', 'clientSecret'] },
    ]);
    expect(JSON.stringify(done)).not.toContain('GOCSPX-wrong');
    await expectNothingConnected();
  });

  it('that cannot be reached leaves nothing behind, and starting again works', async () => {
    const query = await consent(await start(admin, slack));
    isDown = true;
    const done = await finish(admin, query);
    expect(done.userErrors).toMatchObject([{ code: 'OAUTH_FAILED', path: [] }]);
    expect(done.userErrors[0]?.message).toContain('could not be reached');
    isDown = false;
    const again = await finish(admin, await consent(await start(admin, slack)));
    expect(again.userErrors).toEqual([]);
  });
});

describe('where the vendor sends people back to', () => {
  it('is the address of this Patchbay, whatever a request says', async () => {
    const forged = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
      origin: app.url,
    };
    const input = { ...calendar, acceptIdentityChange: false };
    const { data } = await admin.ask(StartOAuth, { input }, forged);
    const url = new URL(data?.startOAuth.authorizationUrl ?? '');
    expect(url.searchParams.get('redirect_uri')).toBe(`${app.url}/oauth/callback`);
  });
});

describe('what is kept of sign-ins', () => {
  const kept = () =>
    app.database.query('select 1 from oauth_attempts where org_id = $1', [acme.uuid]);

  it('are the newest twenty of a member', async () => {
    const oldest = await start(admin, calendar);
    clock.advance({ seconds: 1 });
    await start(acme.as.OWNER, calendar);
    for (let begun = 0; begun < 20; begun += 1) await start(admin, calendar);
    expect(await kept()).toHaveLength(21);
    const done = await finish(admin, await consent(oldest));
    expect(done.userErrors).toMatchObject([{ code: 'OAUTH_STATE_INVALID' }]);
  });

  it('is gone an hour after it ended', async () => {
    await start(admin, calendar);
    const maintenance = await openDatabase(inRole(app.database.url, 'maintenance'), [], 1);
    const clean = () => removeOldAttempts({ maintenance, clock });
    try {
      clock.advance({ minutes: 69 });
      await clean();
      expect(await kept()).toHaveLength(1);
      clock.advance({ minutes: 2 });
      await clean();
      expect(await kept()).toEqual([]);
    } finally {
      await maintenance.close();
    }
  });
});
