import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Activity, ActivityAdded } from './testkit/activity-documents.ts';
import { nextOf } from './testkit/live-events.ts';
import { type OtherServer, joinAsOtherServer } from './testkit/other-server.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
const writers = 5;
const eventsEach = 20;
const reconnects = 8;

let other: OtherServer;
beforeAll(async () => {
  other = await joinAsOtherServer(story.app);
});
afterAll(() => other.close());

interface Heard {
  readonly messages: string[];
  cursor: string | null;
}

/** Listens from where it stopped, until it has heard that many more; then hangs up. */
async function listen(client: TestClient, heard: Heard, count: number): Promise<void> {
  const events = client.subscribe(ActivityAdded, { after: heard.cursor });
  for (let left = count; left > 0; left -= 1) {
    const { activityAdded } = await nextOf(events);
    heard.messages.push(activityAdded.event.message);
    heard.cursor = activityAdded.cursor;
  }
  await events.return?.();
}

describe('activityAdded(after)', () => {
  it('loses nothing, repeats nothing and keeps the order, while many write and the listener comes and goes', async () => {
    const { uuid, as } = await story.app.organization('Acme', 'OWNER');
    const { activity } = await as.OWNER.get(Activity, { first: 1 });
    const heard: Heard = { messages: [], cursor: activity.pageInfo.endCursor ?? null };
    const total = writers * eventsEach;
    const writing = Promise.all(
      Array.from({ length: writers }, async (_writer, writer) => {
        for (let event = 0; event < eventsEach; event += 1)
          await other.tell(uuid, `${writer}.${event}`);
      }),
    );
    for (let stop = 1; stop <= reconnects; stop += 1) {
      const goal =
        stop === reconnects ? total : Math.floor((total * (stop - Math.random())) / reconnects);
      if (goal > heard.messages.length) await listen(as.OWNER, heard, goal - heard.messages.length);
    }
    await writing;
    const stored = await story.app.database.query<{ message: string }>(
      `select message from activity_events where org_id = $1 and event_type = 'test.told' order by seq`,
      [uuid],
    );
    expect(heard.messages).toEqual(stored.map(({ message }) => message));
    expect(new Set(heard.messages).size).toBe(total);
  });

  it('replays what was missed, however much that was, and then goes live', async () => {
    const { uuid, as } = await story.app.organization('Acme', 'OWNER');
    const { activity } = await as.OWNER.get(Activity, { first: 1 });
    for (let event = 0; event < 120; event += 1) await other.tell(uuid, `missed ${event}`);
    const heard: Heard = { messages: [], cursor: activity.pageInfo.endCursor ?? null };
    const listening = listen(as.OWNER, heard, 121);
    await other.tell(uuid, 'live');
    await listening;
    expect(heard.messages).toEqual([
      ...Array.from({ length: 120 }, (_event, event) => `missed ${event}`),
      'live',
    ]);
  });

  it('hears what other windows of the organization hear, each once', async () => {
    const { uuid, as } = await story.app.organization('Acme', 'OWNER', 'ADMIN', 'IT_MANAGER');
    const { activity } = await as.OWNER.get(Activity, { first: 1 });
    const cursor = activity.pageInfo.endCursor ?? null;
    const all = Object.values(as).map((client): [TestClient, Heard] => [
      client,
      { messages: [], cursor },
    ]);
    const listening = all.map(([client, heard]) => listen(client, heard, 20));
    for (let event = 0; event < 20; event += 1) await other.tell(uuid, String(event));
    await Promise.all(listening);
    const expected = Array.from({ length: 20 }, (_event, event) => String(event));
    expect(all.map(([, { messages }]) => messages)).toEqual([expected, expected, expected]);
  });
});
