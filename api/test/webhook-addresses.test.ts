import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import cases from './fixtures/ssrf-cases.json' with { type: 'json' };
import { Deliveries } from './testkit/delivery-documents.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import {
  CreateWebhook,
  TestWebhook,
  UpdateWebhook,
  Webhooks,
} from './testkit/webhook-documents.ts';
import { createWebhook, webhookForm } from './testkit/webhook-stories.ts';

let answers: readonly string[] = [];
/** What is answered from the second look-up on; null: the same. */
let later: readonly string[] | null = null;
const lookup = (): Promise<LookupAddress[]> => {
  const found = answers.map((address) => ({ address, family: isIP(address) }));
  answers = later ?? answers;
  return Promise.resolve(found);
};
const story = useStory({ env: { PATCHBAY_OUTBOUND_ALLOW: '' }, lookup });
let acme: TestOrganization<'ADMIN'>;
let admin: TestClient;
let webhook: { readonly id: string; readonly uuid: string };

beforeAll(async () => {
  acme = await story.app.organization('Acme', 'ADMIN');
  admin = acme.as.ADMIN;
  answers = ['1.1.1.1'];
  webhook = await createWebhook(admin, { url: 'https://receiver.example.com/' });
});
beforeEach(() => {
  answers = ['1.1.1.1'];
  later = null;
});

/** What creating, changing and testing a webhook with this address say of it. */
async function refusals(url: string) {
  const { createWebhook: created } = await admin.get(CreateWebhook, {
    input: { ...webhookForm, name: 'New', eventTypes: ['*'], url },
  });
  const { updateWebhook } = await admin.get(UpdateWebhook, { input: { id: webhook.id, url } });
  await story.app.database.query('update webhooks set url = $2 where id = $1', [webhook.uuid, url]);
  const { testWebhook } = await admin.get(TestWebhook, { id: webhook.id });
  return [created, updateWebhook, testWebhook].flatMap(({ userErrors }) => userErrors);
}

const refused = {
  code: expect.stringMatching(/^(?:BLOCKED_ADDRESS|INVALID_FIELD)$/),
  path: ['url'],
  message: expect.stringMatching(/^.{20,}$/),
};

describe('an address that must not be reached', () => {
  it.each(cases.urls)('%s is refused at create, update and test', async (url) => {
    expect(await refusals(url)).toMatchObject([refused, refused, refused]);
    expect((await admin.get(Webhooks, {})).webhooks.length).toBe(1);
    expect((await admin.get(Deliveries, {})).deliveries.nodes).toEqual([]);
  });

  it.each(cases.addresses)(
    'is refused when a name leads to %s, alone or among others',
    async (address) => {
      for (const found of [[address], ['1.1.1.1', address], [address, '1.1.1.1']]) {
        answers = found;
        expect(await refusals('https://hooks.example.com/')).toMatchObject([
          { ...refused, code: 'BLOCKED_ADDRESS' },
          { ...refused, code: 'BLOCKED_ADDRESS' },
          { ...refused, code: 'BLOCKED_ADDRESS' },
        ]);
      }
    },
  );

  it('is told apart by what can be done: user names are not taken, private networks are opened by the operator', async () => {
    const [userinfo] = await refusals('http://user:pass@example.com/');
    expect(userinfo?.message).toBe('The URL must not contain a user name or password.');
    const [scheme] = await refusals('javascript:alert(1)');
    expect(scheme?.message).toBe('The URL has to start with https:// or http://.');
    const [network] = await refusals('http://10.0.0.1/');
    expect(network?.message).toContain('PATCHBAY_OUTBOUND_ALLOW');
  });

  it('is found out by the attempt when the name leads elsewhere only then', async () => {
    await story.app.database.query(
      `update webhooks set url = 'https://rebind.example.com/' where id = $1`,
      [webhook.uuid],
    );
    // The guard asks first; the connection asks again.
    later = ['127.0.0.1'];
    const { testWebhook } = await admin.get(TestWebhook, { id: webhook.id });
    expect(testWebhook.userErrors).toEqual([]);
    expect(testWebhook.attempt).toMatchObject({
      succeeded: false,
      responseStatus: null,
      errorCode: 'BLOCKED_ADDRESS',
    });
    expect(testWebhook.delivery?.status).toBe('DISCARDED');
  });
});
