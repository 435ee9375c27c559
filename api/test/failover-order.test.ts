import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import {
  type FakeCarrier,
  accepted,
  carrierCatalog,
  startFakeCarrier,
} from './testkit/fake-carriers.ts';
import { Delete, Disconnect, Reconnect } from './testkit/integration-documents.ts';
import { connectCms } from './testkit/integration-stories.ts';
import { SetFailoverOrder } from './testkit/sending-documents.ts';
import { connectCarrier, failoverOf, sendMail, told } from './testkit/sending-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory({ env: { PATCHBAY_CATALOG_DIR: carrierCatalog() } });
let acme: TestOrganization<'ADMIN' | 'VIEWER'>;
let admin: TestClient;
let carrier: FakeCarrier;
let ids: readonly string[];

beforeAll(async () => {
  carrier = await startFakeCarrier();
});
afterAll(() => carrier.close());

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'ADMIN', 'VIEWER');
  admin = acme.as.ADMIN;
  carrier.answer = accepted;
  ids = [await connect('A'), await connect('B'), await connect('C')];
});

/** Each a second after the one before. */
function connect(name: string, client = admin): Promise<string> {
  story.app.clock.advance({ seconds: 1 });
  return connectCarrier(client, 'fake-mail', carrier, { name });
}

async function setOrder(
  integrationIds: readonly string[],
  client = admin,
  category = 'EMAIL' as const,
) {
  const input = { category, integrationIds: [...integrationIds] };
  return (await client.get(SetFailoverOrder, { input })).setFailoverOrder;
}

async function names(): Promise<string[]> {
  const entries = await failoverOf(admin, 'EMAIL');
  expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
  return entries.map(({ integration }) => integration.name);
}

describe('another organization', () => {
  it('neither sees the list nor orders what is in it', async () => {
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    expect(await failoverOf(stranger, 'EMAIL')).toEqual([]);
    const own = await connect('Own', stranger);
    const refused = await setOrder([...ids, own], stranger);
    expect(refused).toMatchObject({ failover: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await names()).toEqual(['A', 'B', 'C']);
    expect(await told(admin)).toEqual([]);
  });
});

describe('the order', () => {
  it('is that in which they were connected, until another one is set: that is kept and asked', async () => {
    expect(await names()).toEqual(['A', 'B', 'C']);
    const [a = '', b = '', c = ''] = ids;
    const { failover, userErrors } = await setOrder([c, a, b]);
    expect(userErrors).toEqual([]);
    expect(failover?.entries.map(({ integration }) => integration.id)).toEqual([c, a, b]);
    expect(await names()).toEqual(['C', 'A', 'B']);
    expect((await sendMail(admin)).message?.integration?.id).toBe(c);
  });

  it('is told as an event with the names, once and only when it changed', async () => {
    await setOrder(ids);
    await setOrder(ids.toReversed());
    await setOrder(ids.toReversed());
    const { activity } = await admin.get(Activity, { filter: { eventTypes: ['failover.*'] } });
    expect(activity.nodes).toMatchObject([
      {
        eventType: 'failover.updated',
        status: 'SUCCESS',
        actor: { name: 'The admin' },
        requestBody: { category: 'EMAIL', order: ['C', 'B', 'A'] },
      },
    ]);
  });

  it('has what comes later at its end, and forgets nobody who is away for a while', async () => {
    const [a = '', b = '', c = ''] = ids;
    await setOrder([c, b, a]);
    await connect('D');
    expect(await names()).toEqual(['C', 'B', 'A', 'D']);
    await admin.get(Disconnect, { input: { integrationId: b } });
    const [, away] = await failoverOf(admin, 'EMAIL');
    expect(away).toMatchObject({
      integration: { id: b },
      skippedBecause: 'It is disconnected. Reconnect it to have it asked.',
    });
    const credentials = { token: 'right-carrier-token' };
    await admin.get(Reconnect, { input: { integrationId: b, credentials } });
    expect((await failoverOf(admin, 'EMAIL'))[1]).toMatchObject({ skippedBecause: null });
    await admin.get(Delete, { input: { integrationId: c } });
    expect(await names()).toEqual(['B', 'A', 'D']);
  });
});

describe('an order is refused', () => {
  it.each([
    [
      'that leaves one out: somebody connected it meanwhile',
      (all: readonly string[]) => all.slice(1),
      'CONFLICT',
    ],
    ['that names one twice', ([a = '', b = '']: readonly string[]) => [a, b, b], 'INVALID_FIELD'],
    ['that names what is not there', (all: readonly string[]) => [...all, 'int_x'], 'NOT_FOUND'],
    ['of nobody', () => [], 'CONFLICT'],
  ] as const)('%s', async (_what, change, code) => {
    const refused = await setOrder(change(ids));
    expect(refused).toMatchObject({
      failover: null,
      userErrors: [{ code, path: ['integrationIds'] }],
    });
    expect(await names()).toEqual(['A', 'B', 'C']);
  });

  it('that names an integration which sends no e-mail, and that of another category', async () => {
    const cms = await connectCms(admin, story.world);
    expect(await setOrder([...ids, cms.id])).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    const { setFailoverOrder } = await admin.get(SetFailoverOrder, {
      input: { category: 'CMS', integrationIds: [cms.id] },
    });
    expect(setFailoverOrder.userErrors).toMatchObject([
      { code: 'INVALID_FIELD', path: ['category'] },
    ]);
  });
});

it('two who set it at once: one after the other, and the list is whole', async () => {
  const results = await Promise.all([setOrder(ids), setOrder(ids.toReversed()), setOrder(ids)]);
  for (const { userErrors } of results) expect(userErrors).toEqual([]);
  expect((await names()).toSorted()).toEqual(['A', 'B', 'C']);
});

it('a VIEWER sees the list and sets nothing', async () => {
  expect(await failoverOf(acme.as.VIEWER, 'EMAIL')).toHaveLength(3);
  const input = { category: 'EMAIL' as const, integrationIds: [...ids] };
  const { errors } = await acme.as.VIEWER.ask(SetFailoverOrder, { input });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});
