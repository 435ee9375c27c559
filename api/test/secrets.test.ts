import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Activity, ActivityAdded, RecordActivity } from './testkit/activity-documents.ts';
import { ApiKeys, CreateApiKey, RevokeApiKey, RotateApiKey } from './testkit/api-key-documents.ts';
import * as integrations from './testkit/integration-documents.ts';
import { cmsForm, mailForm } from './testkit/integration-stories.ts';
import { dumpOf, shapesOf } from './testkit/database-dump.ts';
import { until } from './testkit/live-events.ts';
import { useStory } from './testkit/story.ts';
import { cookieHeader } from './testkit/rest.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();

/** Long enough not to be found by chance, and with whatever encodings like to change. */
const secrets = fc
  .string({
    unit: fc.constantFrom(...Array.from('abcXYZ019 "\\\'%&+/=<>{}[]$ßé漢🎉')),
    minLength: 16,
    maxLength: 40,
  })
  .filter((text) => text === text.trim());

/** All that a session of an admin does with a secret; what came back. */
async function useSecret(admin: TestClient, secret: string): Promise<string> {
  const { mail, cms } = story.world;
  const answers: unknown[] = [];
  const keep = async <T>(asked: Promise<T>) => {
    const answer = await asked;
    answers.push(answer);
    return answer;
  };
  mail.password = secret;
  cms.refusal = `${secret} is not a token that we know: ${Buffer.from(secret).toString('base64')}`;
  await keep(admin.ask(integrations.Connect, { input: cmsForm(story.world, secret) }));
  const input = mailForm(story.world, secret);
  const { data } = await keep(admin.ask(integrations.Connect, { input }));
  const id = data?.connectIntegration.integration?.id ?? '';
  expect(id).not.toBe('');
  await keep(admin.ask(integrations.TestStored, { input: { integrationId: id } }));
  await keep(
    admin.ask(integrations.TestCredentials, {
      input: { ...mailForm(story.world, ''), integrationId: id },
    }),
  );
  mail.password = 'changed at the server';
  await keep(admin.ask(integrations.TestStored, { input: { integrationId: id } }));
  await keep(
    admin.ask(integrations.Update, {
      input: { integrationId: id, credentials: { password: secret } },
    }),
  );
  await keep(
    admin.ask(integrations.Update, {
      input: { integrationId: id, credentials: { password: secret }, saveInactive: true },
    }),
  );
  // Ill-typed: what the server says of it must not repeat it.
  await keep(
    admin.ask(integrations.Update, {
      input: { integrationId: id, credentials: [secret], config: secret },
    }),
  );
  await keep(
    admin.post({
      query: 'mutation Bad($input: Int) { signOut { viewer { role } } }',
      variables: { input: secret },
    }),
  );
  await keep(admin.post({ query: `{ me(password: ${JSON.stringify(secret)}) { role } }` }));
  await keep(admin.ask(integrations.Integrations, {}));
  await keep(admin.ask(Activity, {}));
  for (const format of ['csv', 'json']) await keep(exportOf(admin, format));
  return JSON.stringify(answers);
}

async function exportOf(admin: TestClient, format: string): Promise<string> {
  const cookie = cookieHeader(admin);
  const url = `${story.app.url}/api/integrations/activity.${format}`;
  return (await fetch(url, { headers: { cookie } })).text();
}

describe('a secret', () => {
  it('is nowhere in the database, the log, the answers or the events, in no shape', async () => {
    const property = fc.asyncProperty(secrets, async (secret) => {
      const { uuid, as } = await story.app.organization('Acme', 'ADMIN');
      const { activity } = await as.ADMIN.get(Activity, { first: 1 });
      const answers = await useSecret(as.ADMIN, secret);
      const events = as.ADMIN.subscribe(ActivityAdded, {
        after: activity.pageInfo.endCursor ?? null,
      });
      const pushed: unknown[] = [];
      await until(events, (event) => {
        pushed.push(event);
        return event.activityAdded.event.eventType === 'integration.updated';
      });
      const places = {
        database: await dumpOf(story.app.database),
        log: story.app.logLines.join('\n'),
        answers,
        events: JSON.stringify(pushed),
      };
      expect(places.database).toContain(uuid);
      for (const [place, text] of Object.entries(places)) {
        expect([place, ...shapesOf(secret).filter((shape) => text.includes(shape))]).toEqual([
          place,
        ]);
      }
    });
    // What fails is not made smaller: each run takes a second.
    await fc.assert(property, { numRuns: 4, endOnFailure: true });
  });

  it('is gone from the row when it is disconnected, and opens in no other row', async () => {
    const { as, uuid } = await story.app.organization('Acme', 'ADMIN');
    story.world.mail.password = 'one-password-of-two';
    const connect = async (name: string) => {
      const { connectIntegration } = await as.ADMIN.get(integrations.Connect, {
        input: { ...mailForm(story.world), name },
      });
      return connectIntegration.integration?.id ?? '';
    };
    const [first, second] = [await connect('First'), await connect('Second')];
    const rows = await story.app.database.query<{ sealed: Buffer }>(
      'select sealed_credentials as sealed from integrations where org_id = $1',
      [uuid],
    );
    expect(rows[0]?.sealed.equals(rows[1]?.sealed ?? Buffer.alloc(0))).toBe(false);
    await as.ADMIN.get(integrations.Disconnect, { input: { integrationId: first } });
    await as.ADMIN.get(integrations.Delete, { input: { integrationId: second } });
    const left = await story.app.database.query(
      'select from integrations where org_id = $1 and sealed_credentials is not null',
      [uuid],
    );
    expect(left).toEqual([]);
  });
});

describe('an API key', () => {
  it('is nowhere in the database, the log, the answers or the events but where it was shown once', async () => {
    const { as } = await story.app.organization('Acme', 'ADMIN');
    const shown: string[] = [];
    const answers: unknown[] = [];
    const input = { name: 'Import', scopes: ['activity:read', 'activity:write'] };
    const { createApiKey } = await as.ADMIN.get(CreateApiKey, { input });
    shown.push(createApiKey.secret ?? '');
    const id = createApiKey.apiKey?.id ?? '';
    const { rotateApiKey } = await as.ADMIN.get(RotateApiKey, { input: { id } });
    shown.push(rotateApiKey.secret ?? '');
    for (const key of shown) {
      const tool = story.app.tool(key);
      answers.push(await tool.ask(Activity, {}));
      answers.push(await tool.ask(integrations.Integrations, {}));
      answers.push(await story.app.tool(key.slice(0, -1)).ask(Activity, {}));
      const events = [
        {
          externalId: key.slice(-20),
          eventType: 'sync.done',
          status: 'SUCCESS' as const,
          message: 'x',
          requestBody: { authorization: `Bearer ${key}` },
        },
      ];
      answers.push(await tool.ask(RecordActivity, { events }));
      await tool
        .subscribe(ActivityAdded, { after: 'no cursor' }, {})
        .next()
        .catch(() => undefined);
    }
    await as.ADMIN.get(RevokeApiKey, { id });
    answers.push(await story.app.tool(shown[1] ?? '').ask(Activity, {}));
    answers.push(await as.ADMIN.get(ApiKeys, {}), await as.ADMIN.get(Activity, {}));
    const places = {
      database: await dumpOf(story.app.database),
      log: story.app.logLines.join('\n'),
      answers: JSON.stringify(answers),
    };
    expect(places.database).toContain(createApiKey.apiKey?.prefix.slice(4));
    for (const key of shown) {
      const secret = key.slice(16, 59);
      for (const [place, text] of Object.entries(places))
        expect([place, ...shapesOf(secret).filter((shape) => text.includes(shape))]).toEqual([
          place,
        ]);
    }
  });
});
