import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { makeKey } from './testkit/api-key-stories.ts';
import { carrierCatalog } from './testkit/fake-carriers.ts';
import { Disconnect, PublishTargets, SetEnabled } from './testkit/integration-documents.ts';
import { connectCms, connectMail } from './testkit/integration-stories.ts';
import { Publish } from './testkit/sending-documents.ts';
import { told } from './testkit/sending-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory({ env: { PATCHBAY_CATALOG_DIR: carrierCatalog() } });
let admin: TestClient;
let cms: string;

beforeEach(async () => {
  admin = (await story.app.organization('Acme', 'ADMIN')).as.ADMIN;
  story.world.cms.posts.length = 0;
  story.world.cms.accounts.set('right-cms-token', 'Acme News');
  ({ id: cms } = await connectCms(admin, story.world));
});
afterAll(() => story.world.cms.door.release());

async function publish(client: TestClient, more: object = {}) {
  const input = { integrationId: cms, title: 'We are hiring', body: '<p>Come</p>', ...more };
  return (await client.get(Publish, { input })).publish;
}

describe('another organization', () => {
  it('publishes nothing there', async () => {
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    expect(await publish(stranger)).toMatchObject({
      post: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['integrationId'] }],
    });
    expect(story.world.cms.posts).toEqual([]);
    expect(await told(admin)).toEqual([]);
  });
});

describe('a post', () => {
  it('is at the provider, with its address and an event that tells its title alone', async () => {
    const { publishTargets } = await admin.get(PublishTargets, {});
    expect(publishTargets.map(({ id }) => id)).toEqual([cms]);
    const { post, userErrors, duplicate } = await publish(admin);
    expect({ userErrors, duplicate }).toEqual({ userErrors: [], duplicate: false });
    expect(post).toEqual({
      id: '1',
      url: `${story.world.cms.url}/1`,
      state: 'PUBLISHED',
      integration: { id: cms },
    });
    expect(story.world.cms.posts).toEqual([
      { title: 'We are hiring', body: '<p>Come</p>', state: 'live' },
    ]);
    const { activity } = await admin.get(Activity, { filter: { eventTypes: ['post.*'] } });
    expect(activity.nodes).toMatchObject([
      {
        eventType: 'post.published',
        status: 'SUCCESS',
        message: 'Fake CMS published “We are hiring”',
        category: 'CMS',
        integration: { id: cms },
        requestBody: { title: 'We are hiring', state: 'PUBLISHED' },
        responseBody: { id: '1', url: `${story.world.cms.url}/1` },
      },
    ]);
    expect(JSON.stringify(activity.nodes)).not.toContain('Come');
  });

  it('can be a draft', async () => {
    expect((await publish(admin, { state: 'DRAFT' })).post?.state).toBe('DRAFT');
    expect(story.world.cms.posts).toMatchObject([{ state: 'hidden' }]);
  });

  it('under a key is published once; the key of another post is a mistake', async () => {
    const idempotencyKey = 'post-1';
    const first = await publish(admin, { idempotencyKey });
    expect(await publish(admin, { idempotencyKey })).toEqual({ ...first, duplicate: true });
    expect(await publish(admin, { idempotencyKey, body: 'Another' })).toMatchObject({
      post: null,
      userErrors: [{ code: 'KEY_REUSED' }],
    });
    expect(story.world.cms.posts).toHaveLength(1);
    expect(await told(admin)).toEqual(['post.published: Fake CMS']);
  });

  it('under a key that is being published is not published again', async () => {
    const { door } = story.world.cms;
    door.hold();
    const first = publish(admin, { idempotencyKey: 'post-1' });
    await door.waiting(1);
    expect(await publish(admin, { idempotencyKey: 'post-1' })).toMatchObject({
      userErrors: [{ code: 'IN_PROGRESS' }],
    });
    door.release();
    expect((await first).post?.id).toBe('1');
    expect(story.world.cms.posts).toHaveLength(1);
  });

  it('that is refused comes back in the words of the provider, and may be sent again under its key', async () => {
    story.world.cms.accounts.clear();
    const idempotencyKey = 'post-1';
    const refused = await publish(admin, { idempotencyKey });
    expect(refused).toMatchObject({ post: null, userErrors: [{ code: 'PUBLISH_FAILED' }] });
    expect(refused.userErrors[0]?.message).toContain('Token unknown');
    expect(await told(admin)).toEqual(['post.failed: Fake CMS']);
    story.world.cms.accounts.set('right-cms-token', 'Acme News');
    expect((await publish(admin, { idempotencyKey })).post?.id).toBe('1');
  });

  it('whose answer never comes may be there: it is told so, and not published again', async () => {
    const { door } = story.world.cms;
    const idempotencyKey = 'post-1';
    door.hold();
    const first = publish(admin, { idempotencyKey });
    await door.waiting(1);
    story.world.cms.hangUp();
    expect(await first).toMatchObject({ post: null, userErrors: [{ code: 'OUTCOME_UNKNOWN' }] });
    door.release();
    expect(await publish(admin, { idempotencyKey })).toMatchObject({
      duplicate: true,
      userErrors: [{ code: 'OUTCOME_UNKNOWN' }],
    });
  });
});

describe('nothing is published', () => {
  it.each([
    ['without a title', { title: ' \n' }, 'title'],
    ['with a title of 301 characters', { title: 'x'.repeat(301) }, 'title'],
    ['without a body', { body: '' }, 'body'],
    ['with more than 200,000 bytes', { body: 'x'.repeat(200_001) }, 'body'],
    ['under a key that is none', { idempotencyKey: 'a key' }, 'idempotencyKey'],
  ])('%s', async (_what, change, field) => {
    expect(await publish(admin, change)).toMatchObject({
      post: null,
      userErrors: [{ code: 'INVALID_FIELD', path: [field] }],
    });
    expect(story.world.cms.posts).toEqual([]);
  });

  it('where nothing can be, or not now', async () => {
    const mail = await connectMail(admin, story.world);
    const elsewhere = await publish(admin, { integrationId: mail.id });
    expect(elsewhere.userErrors).toMatchObject([{ code: 'NOT_SUPPORTED' }]);
    await admin.get(SetEnabled, { input: { integrationId: cms, enabled: false } });
    expect((await publish(admin)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    await admin.get(Disconnect, { input: { integrationId: cms } });
    expect((await publish(admin)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect(story.world.cms.posts).toEqual([]);
  });

  it('by an API key without the scope; with it, it is', async () => {
    const reader = await makeKey(admin, ['integrations:read']);
    const input = { integrationId: cms, title: 'Hello', body: 'Hello' };
    const { errors } = await story.app.tool(reader.secret).ask(Publish, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const sender = await makeKey(admin, ['messages:send']);
    expect((await publish(story.app.tool(sender.secret))).post?.id).toBe('1');
  });
});
