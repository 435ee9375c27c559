import { beforeEach, describe, expect, it } from 'vitest';
import {
  Connect,
  Delete,
  Disconnect,
  Reconnect,
  SetEnabled,
  TestStored,
  Update,
} from './testkit/integration-documents.ts';
import { type StoredIntegration, cmsForm, connectMail } from './testkit/integration-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory({ breaksTheServer: true });
let owner: TestClient;
let mail: StoredIntegration;

beforeEach(async () => {
  ({ OWNER: owner } = (await story.app.organization('Acme', 'OWNER')).as);
  mail = await connectMail(owner, story.world);
});

const acts: Readonly<Record<string, () => Promise<{ errors: readonly object[] }>>> = {
  connect: () => owner.ask(Connect, { input: cmsForm(story.world) }),
  test: () => owner.ask(TestStored, { input: { integrationId: mail.id } }),
  update: () => owner.ask(Update, { input: { integrationId: mail.id, name: 'Renamed' } }),
  disable: () => owner.ask(SetEnabled, { input: { integrationId: mail.id, enabled: false } }),
  disconnect: () => owner.ask(Disconnect, { input: { integrationId: mail.id } }),
  reconnect: () =>
    owner.ask(Reconnect, {
      input: { integrationId: mail.id, credentials: { password: story.world.mail.password } },
    }),
  delete: () => owner.ask(Delete, { input: { integrationId: mail.id } }),
};

function stored(): Promise<object[]> {
  return story.app.database.query(
    'select to_jsonb(i)::text as row from integrations i union all select to_jsonb(f)::text from activity_feeds f order by row',
  );
}

describe('an act that cannot be told', () => {
  it.each(Object.keys(acts))('is not done: %s', async (act) => {
    await story.app.database.query(`
      create or replace function refuse_event() returns trigger language plpgsql as $$ begin raise 'the disk is full'; end $$;
      create trigger refuse_event before insert on activity_events for each row execute function refuse_event()`);
    const before = await stored();
    const answer = await acts[act]?.();
    expect(answer?.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(answer)).not.toContain('disk');
    expect(await stored()).toEqual(before);
    await story.app.database.query('drop trigger refuse_event on activity_events');
    expect((await acts[act]?.())?.errors).toEqual([]);
  });
});
