import { setTimeout as later } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import {
  attemptsOf,
  deliveriesOf,
  seedWebhook,
  tried,
  useDeliveryStory,
} from './testkit/delivery-stories.ts';
import { startReceiver } from './testkit/receiver.ts';
import { type Manner, startRudeServer } from './testkit/rude-server.ts';
import { report } from './testkit/seed-dashboard.ts';

const story = useDeliveryStory();
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

const megabyte = 1024 * 1024;

async function rude(manner: Manner): Promise<string> {
  const server = await startRudeServer();
  opened.push(server);
  server.manner = manner;
  return server.url;
}

async function receiverThat(answer: Awaited<ReturnType<typeof startReceiver>>['answer']) {
  const receiver = await startReceiver();
  opened.push(receiver);
  receiver.answer = answer;
  return receiver.url;
}

describe('a receiver that is rude', () => {
  it('makes a failed attempt that says how, within the deadline, holds up nobody, and memory stays bounded', async () => {
    const { uuid, as } = await story.app.organization('Acme', 'OWNER');
    const bomb = gzipSync(Buffer.alloc(64 * megabyte));
    const cases: Record<string, readonly [url: string, code: string | null]> = {
      drips: [await rude('drips'), 'TIMEOUT'],
      'is silent': [await rude('is silent'), 'TIMEOUT'],
      'hangs up': [await rude('hangs up'), 'CONNECTION_LOST'],
      'answers 200 after the deadline': [
        await receiverThat((response) => void later(15_500).then(() => response.end())),
        'TIMEOUT',
      ],
      'redirects to a private host': [
        await receiverThat((response) =>
          response.writeHead(307, { location: 'http://169.254.169.254/latest/' }).end(),
        ),
        'REDIRECT',
      ],
      'refuses the connection': ['http://127.0.0.1:1', 'CONNECTION_REFUSED'],
      // Accepted, whatever else it says: 200 came in time, and the rest is not read.
      'floods us': [await rude('floods'), null],
      'sends a gzip bomb': [
        await receiverThat((response) =>
          response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
        ),
        null,
      ],
      'says what no database stores': [
        await receiverThat((response) =>
          response
            .writeHead(500, { 'x-odd': '\u00ff', 'x-many': 'a\tb' })
            .end(Buffer.from([0, 255, 254])),
        ),
        'HTTP_STATUS',
      ],
    };
    const ids = new Map<string, string>();
    for (const [name, [url]] of Object.entries(cases)) {
      const { id } = await seedWebhook(story.app, uuid, { url, name });
      ids.set(name, id);
    }
    const kind = await startReceiver();
    opened.push(kind);
    const well = await seedWebhook(story.app, uuid, { url: kind.url, name: 'kind' });
    const before = process.memoryUsage().rss;
    const started = performance.now();
    await report(as.OWNER, 1);
    await kind.until(1);
    await tried(story.app, well.id, 1);
    expect(performance.now() - started).toBeLessThan(5_000);
    const [silent] = await deliveriesOf(story.app, ids.get('is silent') ?? '');
    expect(silent?.claim_id).not.toBeNull();

    const seen: Record<string, string | null | undefined> = {};
    for (const [name, id] of ids) {
      await tried(story.app, id, 1, 20_000);
      const [attempt] = await attemptsOf(story.app, id);
      seen[name] = attempt?.error_code;
      expect([name, (attempt?.response_body?.length ?? 0) <= 65_536]).toEqual([name, true]);
      const [delivery] = await deliveriesOf(story.app, id);
      expect([name, delivery?.status]).toEqual([
        name,
        attempt?.error_code == null ? 'DELIVERED' : 'PENDING',
      ]);
      const longest = attempt?.error_code === 'TIMEOUT' ? attempt.duration_ms : 15_000;
      expect([name, longest >= 14_900, longest < 16_500]).toEqual([name, true, true]);
    }
    expect(seen).toEqual(
      Object.fromEntries(Object.entries(cases).map(([name, [, code]]) => [name, code])),
    );
    const [flooded] = await attemptsOf(story.app, ids.get('floods us') ?? '');
    expect(flooded).toMatchObject({ response_truncated: true });
    expect(flooded?.response_body?.length).toBe(65_536);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * megabyte);
  });
});
