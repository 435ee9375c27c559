import { describe, expect, it } from 'vitest';
import { RecordActivity } from './testkit/activity-documents.ts';
import { batch, record, reported, taken, useReportStory } from './testkit/report-stories.ts';
import { cookieHeader } from './testkit/rest.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useReportStory();
const long = (length: number) => 'x'.repeat(length);

describe('a batch', () => {
  const realistic = { requestBody: { orders: long(500) }, responseBody: { lines: long(500) } };

  it('of a thousand events of a kilobyte each is taken at once', async () => {
    expect(await record(story.owner, batch(1000, realistic))).toEqual(taken(1000));
    const [row] = await story.app.database.query<{ events: number; gapless: boolean }>(
      `select count(*)::int as events, max(seq) - min(seq) + 1 = count(*) as gapless
       from activity_events where org_id = $1`,
      [story.acme.uuid],
    );
    expect(row).toMatchObject({ gapless: true });
    expect(row?.events).toBeGreaterThanOrEqual(1000);
  });

  it('of nothing is nothing', async () => {
    expect(await record(story.owner, [])).toEqual(taken(0));
  });

  it('of more than a thousand is refused, and says how many it may be', async () => {
    const { recorded, userErrors } = await record(story.owner, batch(1001));
    expect(recorded).toBe(0);
    expect(userErrors).toMatchObject([{ code: 'INVALID_FIELD', path: ['events'] }]);
    expect(userErrors[0]?.message).toContain('1000');
  });

  it('of more than 4 MB is refused before it is read, and says so', async () => {
    const answer = await story.owner.ask(RecordActivity, {
      events: batch(100, { requestBody: { text: long(45_000) } }),
    });
    expect(answer.status).toBe(413);
    expect(answer.errors[0]?.message).toContain('at most 4 MB');
  });
});

describe('a request of more than 256 KB', () => {
  const events = batch(300, { requestBody: { text: long(1000) } });
  const body = {
    query:
      'mutation ($e: [RecordedEventInput!]!) { recordActivity(input: { events: $e }) { recorded } }',
    variables: { e: events },
  };

  it('is not read of those who may not report', async () => {
    for (const client of [story.acme.as.IT_MANAGER, story.app.anonymous()]) {
      const { status, errors } = await client.post(body);
      expect([status, errors[0]?.extensions.code]).toEqual([413, 'BAD_REQUEST']);
      expect(errors[0]?.message).toContain('256 KB');
    }
  });

  it('may be nothing but a batch of reports', async () => {
    const query =
      'mutation ($e: [RecordedEventInput!]!) { recordActivity(input: { events: $e }) { recorded } signOut { viewer { role } } }';
    const { errors } = await story.owner.post({ ...body, query });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    const search = await story.owner.post({
      query: 'query ($s: String) { activity(filter: { search: $s }) { nodes { id } } }',
      variables: { s: long(300_000) },
    });
    expect(search.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    expect(await reported(story.owner)).toEqual([]);
  });

  it('may come in chunks of no announced size, with the same bounds', async () => {
    const send = async (client: TestClient, text: string) => {
      const cookie = cookieHeader(client);
      const response = await fetch(`${story.app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: new Blob([text]).stream(),
        duplex: 'half',
      });
      return [response.status, await response.text()] as const;
    };
    expect(await send(story.owner, JSON.stringify(body))).toEqual([
      200,
      expect.stringContaining('300'),
    ]);
    const tooLarge = JSON.stringify({ ...body, padding: long(5_000_000) });
    expect(await send(story.owner, tooLarge)).toEqual([413, expect.stringContaining('4 MB')]);
    const [status] = await send(story.acme.as.IT_MANAGER, JSON.stringify(body));
    expect(status).toBe(413);
  });
});
