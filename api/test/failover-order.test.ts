import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { useCarrierStory } from './testkit/carrier-story.ts';
import { Delete, Disconnect, Reconnect } from './testkit/integration-documents.ts';
import { connectCms } from './testkit/integration-stories.ts';
import { SetFailoverOrder } from './testkit/sending-documents.ts';
import { connectCarrier, failoverOf, sendMail, told } from './testkit/sending-stories.ts';

const story = useCarrierStory();
let ids: readonly string[];

beforeEach(async () => {
  ids = [await connect('A'), await connect('B'), await connect('C')];
});

/** Each a second after the one before. */
function connect(name: string, client = story.admin): Promise<string> {
  story.app.clock.advance({ seconds: 1 });
  return connectCarrier(client, 'fake-mail', story.carrier, { name });
}

async function setOrder(
  integrationIds: readonly string[],
  client = story.admin,
  category = 'EMAIL' as const,
) {
  const input = { category, integrationIds: [...integrationIds] };
  return (await client.get(SetFailoverOrder, { input })).setFailoverOrder;
}

async function names(): Promise<string[]> {
  const entries = await failoverOf(story.admin, 'EMAIL');
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
    expect(await told(story.admin)).toEqual([]);
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
    expect((await sendMail(story.admin)).message?.integration?.id).toBe(c);
  });

  it('is told as an event with the names, once and only when it changed', async () => {
    await setOrder(ids);
    await setOrder(ids.toReversed());
    await setOrder(ids.toReversed());
    const { activity } = await story.admin.get(Activity, {
      filter: { eventTypes: ['failover.*'] },
    });
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
    await story.admin.get(Disconnect, { input: { integrationId: b } });
    const [, away] = await failoverOf(story.admin, 'EMAIL');
    expect(away).toMatchObject({
      integration: { id: b },
      skippedBecause: 'It is disconnected. Reconnect it to have it asked.',
    });
    const credentials = { token: 'right-carrier-token' };
    await story.admin.get(Reconnect, { input: { integrationId: b, credentials } });
    expect((await failoverOf(story.admin, 'EMAIL'))[1]).toMatchObject({ skippedBecause: null });
    await story.admin.get(Delete, { input: { integrationId: c } });
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
    const cms = await connectCms(story.admin, story.world);
    expect(await setOrder([...ids, cms.id])).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    const { setFailoverOrder } = await story.admin.get(SetFailoverOrder, {
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
  expect(await failoverOf(story.acme.as.VIEWER, 'EMAIL')).toHaveLength(3);
  const input = { category: 'EMAIL' as const, integrationIds: [...ids] };
  const { errors } = await story.acme.as.VIEWER.ask(SetFailoverOrder, { input });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});
