import { describe, expect, it } from 'vitest';
import {
  attemptsOf,
  seedPolicy,
  seedWebhook,
  tried,
  useDeliveryStory,
} from './testkit/delivery-stories.ts';
import cases from './fixtures/ssrf-cases.json' with { type: 'json' };
import { ReplayDeliveries } from './testkit/delivery-documents.ts';
import { report } from './testkit/seed-dashboard.ts';

/** Each name leads to what its first label says, with hyphens for what a name cannot hold. */
const answers = new Map(
  cases.addresses.map((address, index) => [`name-${index}.example.com`, address]),
);
const lookup = (host: string) => {
  const address = answers.get(host) ?? answers.get(host.replace('mixed-', ''));
  const found = address === undefined ? [] : [{ address, family: address.includes(':') ? 6 : 4 }];
  const open = { address: '93.184.216.34', family: 4 };
  return Promise.resolve(host.startsWith('mixed-') ? [open, ...found] : found);
};

const story = useDeliveryStory({ env: { PATCHBAY_OUTBOUND_ALLOW: '' }, lookup });

/** What the first attempt and a replay said of each, however it came to be stored. */
async function attemptsAt(urls: readonly string[]): Promise<readonly [string, string | null][]> {
  const { uuid, as } = await story.app.organization('Acme', 'OWNER');
  await seedPolicy(story.app, uuid, { maxRetries: 0 });
  const ids = new Map<string, string>();
  for (const [index, url] of urls.entries()) {
    const { id } = await seedWebhook(story.app, uuid, { url, name: `Webhook ${index}` });
    ids.set(url, id);
  }
  await report(as.OWNER, 1);
  for (const [, id] of ids) await tried(story.app, id, 1);
  const { replayDeliveries } = await as.OWNER.get(ReplayDeliveries, {
    input: { filter: { statuses: ['DEAD'] } },
  });
  expect(replayDeliveries.userErrors).toEqual([]);
  const codes: [string, string | null][] = [];
  for (const [url, id] of ids) {
    const [ended] = await tried(story.app, id, 2);
    expect([url, ended?.status]).toEqual([url, 'DEAD']);
    const attempts = await attemptsOf(story.app, id);
    expect([url, ...attempts.map((made) => made.response_status)]).toEqual([url, null, null]);
    for (const attempt of attempts) codes.push([url, attempt.error_code]);
  }
  return codes;
}

describe('a delivery to an address in a private network', () => {
  it('is a failed attempt, also when it is replayed, however the address is written', async () => {
    for (const [url, code] of await attemptsAt(cases.urls))
      expect([url, code === 'BLOCKED_ADDRESS' || code === 'INVALID_URL']).toEqual([url, true]);
  });

  it('is a failed attempt, also when it is replayed, when a name leads there, alone or beside a public address', async () => {
    const names = [...answers.keys()].flatMap((name) => [name, `mixed-${name}`]);
    const urls = names.map((name) => `http://${name}/`);
    for (const [url, code] of await attemptsAt(urls))
      expect([url, code]).toEqual([url, 'BLOCKED_ADDRESS']);
  });
});
