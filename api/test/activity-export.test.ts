import { beforeEach, describe, expect, it } from 'vitest';
import { Activity, RecordActivity } from './testkit/activity-documents.ts';
import * as files from './testkit/activity-export.ts';
import type { RecordedEventInput } from './testkit/generated/graphql.ts';
import { Me } from './testkit/identity-documents.ts';
import { connectMail } from './testkit/integration-stories.ts';
import { cookieHeader } from './testkit/rest.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();

const download = (client: TestClient, name: string, headers = {}) =>
  files.download(story, client, name, headers);
const exported = (client: TestClient, query = '') => files.exported(story, client, query);

function report(client: TestClient, events: Partial<RecordedEventInput>[]) {
  const usual = { eventType: 'sync.done', status: 'SUCCESS', message: 'Synced' } as const;
  return client.get(RecordActivity, {
    events: events.map((event, index) => ({
      externalId: `${index} ${Math.random()}`,
      ...usual,
      ...event,
    })),
  });
}

describe('an export', () => {
  let acme: TestOrganization<'OWNER' | 'IT_MANAGER' | 'USER' | 'VIEWER'>;
  let owner: TestClient;

  beforeEach(async () => {
    story.app.clock.advance({ minutes: 1 });
    acme = await story.app.organization('Acme', 'OWNER', 'IT_MANAGER', 'USER', 'VIEWER');
    owner = acme.as.OWNER;
  });

  it('has the events of the own organization and of no other', async () => {
    const { OWNER: stranger } = (await story.app.organization('Umbrella', 'OWNER')).as;
    await report(owner, [{ message: 'secret of Acme' }]);
    await report(stranger, [{ message: 'of Umbrella' }]);
    const own = await exported(stranger, '?event_type=sync.*');
    expect(own.map(({ message }) => message)).toEqual(['of Umbrella']);
    for (const file of ['activity.csv', 'activity.json', 'activity.json?q=secret']) {
      expect((await download(stranger, file)).text).not.toContain('Acme');
    }
  });

  it('is for those who see activity: 401 for nobody, 403 for others, in a shape that tools read', async () => {
    for (const [client, status, code] of [
      [story.app.anonymous(), 401, 'UNAUTHENTICATED'],
      [acme.as.USER, 403, 'FORBIDDEN'],
      [acme.as.VIEWER, 403, 'FORBIDDEN'],
    ] as const) {
      for (const file of ['activity.csv', 'activity.json']) {
        const answer = await download(client, file);
        expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
          status,
          { error: { code } },
        ]);
      }
    }
    expect((await download(acme.as.IT_MANAGER, 'activity.csv')).status).toBe(200);
    const both = await download(owner, 'activity.csv', { authorization: 'Bearer x' });
    expect(both.status).toBe(401);
  });

  it('is a file with the day in its name', async () => {
    const day = story.app.clock.now().toISOString().slice(0, 10);
    const { headers } = await download(owner, 'activity.csv');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="patchbay-activity-${day}.csv"`,
    );
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await download(owner, 'activity.json')).headers.get('content-type')).toContain('json');
  });

  it('says as JSON what the API says', async () => {
    const mail = await connectMail(owner, story.world);
    const body = { password: 'x', lines: ['ł', '"'] };
    await report(owner, [{ integrationId: mail.id, requestBody: body, durationMs: 5 }]);
    const [event] = await exported(owner);
    const { activity } = await owner.get(Activity, { first: 1 });
    const { retryable: _, ...told } = activity.nodes[0] ?? {};
    expect(event).toEqual(told);
    expect(event).toMatchObject({ requestBody: { password: '[redacted]', lines: ['ł', '"'] } });
  });

  it('is an empty array, or a line of names, when nothing fits', async () => {
    expect(await exported(owner, '?q=nothing-of-the-kind')).toEqual([]);
    const { text } = await download(owner, 'activity.csv?q=nothing-of-the-kind');
    expect(text).toMatch(/^\uFEFF?id,time,status,event_type,.*\r\n$/);
  });

  it('gives a spreadsheet no formula to run, and keeps commas, quotes and lines in their cells', async () => {
    const messages = ['=1+1', '+1', '-1', '@x', '\tx', '＝1', 'a,"b"\nc', '1=1'];
    await report(
      owner,
      messages.map((message) => ({ message, errorMessage: message })),
    );
    const { text } = await download(owner, 'activity.csv?event_type=sync.*');
    for (const cell of [`'=1+1,`, `'+1,`, `'-1,`, `'@x,`, `'\tx,`, `'＝1,`, `,1=1,`]) {
      expect(text).toContain(cell);
    }
    expect(text).toContain('"a,""b""\nc"');
    expect(text).not.toMatch(/,[=+@\t-]/);
  });

  it('takes each filter of the logs page', async () => {
    const mail = await connectMail(owner, story.world);
    await report(owner, [
      {
        status: 'ERROR',
        message: 'first',
        errorMessage: 'Timed Out',
        providerKey: 'comarch-optima',
      },
      { status: 'WARNING', message: 'second', category: 'EDI', eventType: 'orders.read' },
      { message: 'third', integrationId: mail.id },
    ]);
    const { me } = await owner.get(Me, {});
    const now = story.app.clock.now();
    const at = (ms: number) => encodeURIComponent(new Date(now.getTime() + ms).toISOString());
    const messages = async (query: string) =>
      (await exported(owner, `?event_type=sync.*,orders.read&${query}`)).map(
        ({ message }) => message,
      );
    const all = ['third', 'second', 'first'];
    const table: [query: string, expected: string[]][] = [
      ['', all],
      ['open=evt_x', all],
      ['status=error', ['first']],
      ['status=error&status=warning', ['second', 'first']],
      ['status=ERROR,warning', ['second', 'first']],
      ['category=erp', ['first']],
      ['category=EDI,email', ['third', 'second']],
      ['provider=smtp', ['third']],
      [`integration=${mail.id}`, ['third']],
      ['integration=int_x', []],
      [`actor=${me?.user.id}`, all],
      ['actor=member', all],
      ['actor=system,api_key', []],
      ['actor=usr_nobody', []],
      ['q=timed%20out', ['first']],
      ['date_range=24h', all],
      [`from=${at(0)}`, all],
      [`from=${at(1)}`, []],
      [`to=${at(0)}`, []],
      [`to=${at(1)}`, all],
      [`from=${at(-400 * 86_400_000)}&to=${at(1)}`, all],
      [`from=2000-01-01&date_range=1h`, all],
    ];
    for (const [query, expected] of table) {
      expect([query, await messages(query)]).toEqual([query, expected]);
    }
  });

  it.each([
    'from=2026-02-02&to=2026-02-01',
    'from=yesterday',
    'to=2026-02-30T00:00:00Z',
    'date_range=3y',
    'status=broken',
    'category=cars',
    'actor=robot',
    'actor=usr_a,usr_b',
    'q=a&q=b',
    'date_range=2h',
    'date_range=constructor',
    'statuss=error',
    'constructor=x',
  ])('is refused rather than larger than meant: %s', async (query) => {
    for (const file of ['activity.csv', 'activity.json']) {
      const { status, text } = await download(owner, `${file}?${query}`);
      expect([status, JSON.parse(text)]).toMatchObject([
        400,
        { error: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  it('is only made for those who take it: HEAD reads none', async () => {
    for (const file of ['activity.csv', 'activity.json']) {
      const { status } = await fetch(`${story.app.url}/api/integrations/${file}`, {
        method: 'HEAD',
        headers: { cookie: cookieHeader(owner) },
      });
      expect(status).toBe(404);
    }
  });

  it('finds what a NUL or a percent sign stands for: nothing', async () => {
    expect(await exported(owner, '?q=%00')).toEqual([]);
    expect(await exported(owner, '?q=%25&event_type=%25')).toEqual([]);
  });
});
