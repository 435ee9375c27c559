import { describe, expect, it } from 'vitest';
import type { RecordedEventInput } from './testkit/generated/graphql.ts';
import { Delete } from './testkit/integration-documents.ts';
import { type StoredIntegration, connectMail } from './testkit/integration-stories.ts';
import { batch, record, reported, sync, taken, useReportStory } from './testkit/report-stories.ts';

const story = useReportStory();

const long = (length: number) => 'x'.repeat(length);

const refused: [what: string, field: string, more: Partial<RecordedEventInput>][] = [
  ['no external id', 'externalId', { externalId: ' ' }],
  ['a long external id', 'externalId', { externalId: long(201) }],
  ['a NUL in the external id', 'externalId', { externalId: 'a\0b' }],
  ['half a character in the external id', 'externalId', { externalId: 'a\ud800' }],
  ['a type without a dot', 'eventType', { eventType: 'sync' }],
  ['a type of capitals', 'eventType', { eventType: 'Sync.completed' }],
  ['a long type', 'eventType', { eventType: `sync.${long(100)}` }],
  ['no message', 'message', { message: '\n' }],
  ['a long message', 'message', { message: long(1001) }],
  ['a long error', 'errorMessage', { errorMessage: long(4001) }],
  ['a negative duration', 'durationMs', { durationMs: -1 }],
  ['a negative count of retries', 'retryCount', { retryCount: -1 }],
  ['an unknown provider', 'providerKey', { providerKey: 'nobody' }],
  ['another category than its provider has', 'category', { providerKey: 'smtp', category: 'ERP' }],
  ...['integration', 'member', 'organization', 'profile', 'message', 'delivery', 'webhook'].map(
    (family): [string, string, Partial<RecordedEventInput>] => [
      `Patchbay's own family ${family}`,
      'eventType',
      { eventType: `${family}.connected` },
    ],
  ),
  ["Patchbay's own word", 'eventType', { eventType: 'sync.retry_requested' }],
];

describe('a wrong event', () => {
  it.each(refused)(
    'is named with its field, and none of the call is recorded: %s',
    async (_, field, more) => {
      const result = await record(story.owner, [sync('good'), sync('bad', more), sync('better')]);
      expect(result).toEqual({
        recorded: 0,
        duplicates: 0,
        userErrors: [
          { code: 'INVALID_FIELD', message: expect.any(String), path: ['events', '1', field] },
        ],
      });
      expect(await reported(story.owner)).toEqual([]);
      expect(await record(story.owner, [sync('good')])).toEqual(taken(1));
    },
  );

  it('is any that names an integration that is not there: unknown, deleted, of another provider', async () => {
    const mail = await connectMail(story.owner, story.world);
    const gone: StoredIntegration = await connectMail(story.owner, story.world, 'Gone');
    await story.owner.get(Delete, { input: { integrationId: gone.id } });
    const events = [
      sync('1', { integrationId: 'int_of_nobody' }),
      sync('2', { integrationId: gone.id }),
      sync('3', { integrationId: mail.id, providerKey: 'slack' }),
      sync('4', { integrationId: mail.id, providerKey: 'smtp' }),
    ];
    const { recorded, userErrors } = await record(story.owner, events);
    expect(recorded).toBe(0);
    expect(userErrors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['NOT_FOUND', 'events.0.integrationId'],
      ['NOT_FOUND', 'events.1.integrationId'],
      ['INVALID_FIELD', 'events.2.providerKey'],
    ]);
  });

  it('may be every one of a thousand: fifty are told', async () => {
    const { userErrors } = await record(story.owner, batch(1000, { message: '' }));
    expect(userErrors.length).toBe(50);
  });

  it('may hold NUL and half characters where a text may: they are replaced', async () => {
    const told = sync('a', {
      message: 'a\0b',
      errorMessage: '\ud800',
      requestBody: ['\0', '\\u0000'],
    });
    expect(await record(story.owner, [told])).toEqual(taken(1));
    expect(await reported(story.owner)).toMatchObject([
      { message: 'a\uFFFDb', errorMessage: '\uFFFD', requestBody: ['\uFFFD', '\\u0000'] },
    ]);
  });
});
