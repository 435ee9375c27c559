import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { dumpOf, shapesOf } from './testkit/database-dump.ts';
import { Integrations } from './testkit/integration-documents.ts';
import { finish, start } from './testkit/oauth-stories.ts';
import { consentAt, vendorClient } from './testkit/oauth-vendor.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { useTokenStory } from './testkit/token-stories.ts';
import type { TokenVendor } from './testkit/token-vendor.ts';

const issuer = 'https://id.strict.example';
const story = useTokenStory([
  { key: 'acme', oauth: ['refresh: ROTATING'] },
  {
    key: 'strict',
    quirks: { issuer },
    oauth: ['refresh: ROTATING', `issuer: ${issuer}`, 'issInResponse: true'],
  },
]);
let acme: TestOrganization<'ADMIN'>;
let admin: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'ADMIN');
  admin = acme.as.ADMIN;
});

/** The query with which the vendor leads back, of a sign-in that was just begun. */
async function answered({ key, vendor, forms }: TokenVendor, name = key) {
  const address = await start(admin, { providerKey: key, authMode: 'oauth', name, ...forms });
  const back = await consentAt(vendor, address);
  return Object.fromEntries(back.searchParams);
}

async function expectNothingConnected() {
  const { integrations } = await admin.get(Integrations, {});
  expect(integrations.nodes).toEqual([]);
  expect(
    await story.app.database.query('select from oauth_tokens where org_id = $1', [acme.uuid]),
  ).toEqual([]);
}

describe('a vendor that always says who it is', () => {
  it('is connected when it does', async () => {
    const query = await answered(story.vendor('strict'));
    expect(query['iss']).toBe(issuer);
    expect((await finish(admin, query)).userErrors).toEqual([]);
  });

  it('is refused when it does not: the answer may be of somebody else', async () => {
    const vendor = story.vendor('strict');
    const { iss: _iss, ...query } = await answered(vendor);
    const asked = vendor.asked.length;
    const done = await finish(admin, query);
    expect(done.userErrors).toMatchObject([{ code: 'OAUTH_ISSUER_MISMATCH' }]);
    expect(vendor.asked).toHaveLength(asked);
    await expectNothingConnected();
  });
});

describe('a token endpoint', () => {
  it.each([
    {
      title: 'fails',
      says: { status: 500, body: 'Internal error' },
      words: 'failed to answer (500)',
    },
    {
      title: 'shows a page',
      says: { status: 200, type: 'text/html', body: '<h1>Sign in to the network</h1>' },
      words: 'is not JSON',
    },
    { title: 'gives no token', says: { status: 200, body: '{}' }, words: 'without a token' },
    {
      title: 'leads elsewhere',
      says: { status: 302, headers: { location: 'https://evil.example/' }, body: '' },
      words: 'another address',
    },
    {
      title: 'answers without end',
      says: { status: 200, body: ' '.repeat(300_000) },
      words: 'too much',
    },
    {
      title: 'gives a token of another type',
      says: { status: 200, body: '{"access_token":"x","token_type":"mac"}' },
      words: 'type that Patchbay cannot use',
    },
  ])('that $title is told as that, and nothing is connected', async ({ says, words }) => {
    const vendor = story.vendor('acme');
    const query = await answered(vendor);
    vendor.says.push(says);
    const done = await finish(admin, query);
    expect(done).toMatchObject({
      integration: null,
      providerKey: 'acme',
      userErrors: [{ code: 'OAUTH_FAILED' }],
    });
    expect(done.userErrors[0]?.message).toContain(words);
    expect(done.userErrors[0]?.message).toMatch(/Start the sign-in again\.$/);
    await expectNothingConnected();
    expect((await finish(admin, await answered(vendor))).userErrors).toEqual([]);
  });

  it('that gives a token which its own API refuses connects nothing', async () => {
    const vendor = story.vendor('acme');
    const query = await answered(vendor);
    vendor.says.push({
      status: 200,
      body: JSON.stringify({ access_token: 'of-nobody', token_type: 'Bearer' }),
    });
    const done = await finish(admin, query);
    expect(done.check).toMatchObject({ outcome: 'FAILED', code: 'UNAUTHORIZED' });
    expect(done.userErrors).toMatchObject([{ code: 'CHECK_FAILED' }]);
    await expectNothingConnected();
  });
});

describe('what a sign-in is made of', () => {
  it('is in no answer, no event, no line of the log and no row: secret, code, verifier and tokens', async () => {
    const vendor = story.vendor('acme');
    const answers: unknown[] = [];
    const query = await answered(vendor);
    answers.push(await finish(admin, query));
    const refused = await answered(vendor, 'refused');
    const token = 'a-token-that-tells-itself-0123456789';
    vendor.says.push({
      status: 400,
      body: JSON.stringify({
        error: 'invalid_grant',
        error_description: `The code ${refused['code']} of ${vendorClient.secret} is over`,
      }),
    });
    answers.push(await finish(admin, refused));
    const echoed = await answered(vendor, 'echoed');
    vendor.says.push({
      status: 200,
      body: JSON.stringify({
        access_token: token,
        refresh_token: `${token}-refresh`,
        token_type: 'Bearer',
      }),
    });
    answers.push(await finish(admin, echoed));
    answers.push(await admin.get(Activity, {}), await admin.get(Integrations, {}));
    const asked = vendor.asked.map((form) => Object.fromEntries(form));
    const secrets = [
      vendorClient.secret,
      token,
      ...[query, refused, echoed].flatMap(({ code = '', state = '' }) => [code, state]),
      ...asked.flatMap(({ code_verifier: verifier = '' }) => [verifier]),
    ].filter((secret) => secret !== '');
    expect(secrets.length).toBeGreaterThanOrEqual(9);
    const places = {
      database: await dumpOf(story.app.database),
      log: story.app.logLines.join('\n'),
      answers: JSON.stringify(answers),
    };
    expect(places.database).toContain(acme.uuid);
    for (const [place, text] of Object.entries(places)) {
      const found = secrets.filter((secret) =>
        shapesOf(secret).some((shape) => text.includes(shape)),
      );
      expect([place, ...found]).toEqual([place]);
    }
  });
});
