import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { RevokeApiKey } from './testkit/api-key-documents.ts';
import { makeKey } from './testkit/api-key-stories.ts';
import { useStory } from './testkit/story.ts';

const story = useStory();

/** Reads the activity as a tool does that takes its time; rejects when it is cut off. */
function readSlowly(apiKey: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const url = `${story.app.url}/api/integrations/activity.json`;
  const headers = { authorization: `Bearer ${apiKey}` };
  const asked = request(url, { headers }, (response) => {
    response.on('data', () => {
      response.pause();
      void pause(5).then(() => response.resume());
    });
    response.on('end', resolve);
    response.on('error', reject);
  });
  asked.on('error', reject);
  asked.end();
  return promise;
}

it('an export ends, cut off, when the API key of its reader is revoked meanwhile', async () => {
  const { as, uuid } = await story.app.organization('Acme', 'OWNER');
  await story.app.database.query(
    `insert into activity_events (org_id, seq, created_at, id, event_type, status, message, actor_kind, actor_name,
       request_body, retry_count)
     select $1, 1000000 + n, $2::timestamptz - (100000 - n) * interval '1 second', gen_random_uuid(), 'order.read',
       'SUCCESS', 'Order ' || n, 'SYSTEM', 'Test', jsonb_build_object('text', repeat('x', 200)), 0
     from generate_series(1, 100000) as n`,
    [uuid, story.app.clock.now()],
  );
  await story.app.database.query(
    `update activity_feeds set first_at = $2::timestamptz - interval '3 days' where org_id = $1`,
    [uuid, story.app.clock.now()],
  );
  const { id, secret } = await makeKey(as.OWNER, ['activity:read']);
  const reading = readSlowly(secret);
  await pause(100);
  await as.OWNER.get(RevokeApiKey, { id });
  await expect(reading).rejects.toThrow(/aborted|hang up|reset/i);
});
