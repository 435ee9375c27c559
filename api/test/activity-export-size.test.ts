import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { exported } from './testkit/activity-export.ts';
import { Members, RemoveMember } from './testkit/members-documents.ts';
import { cookieHeader } from './testkit/rest.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is still needed: when the rest is collected is up to the engine, and to how busy the machine is. */
function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe('an export of 300,000 events', () => {
  const total = 300_000;
  let acme: TestOrganization<'OWNER' | 'ADMIN'>;

  beforeAll(async () => {
    acme = await story.app.organization('Large', 'OWNER', 'ADMIN');
    const now = story.app.clock.now();
    await story.app.database.query(
      `insert into activity_events (org_id, seq, created_at, id, event_type, status, message, actor_kind, actor_name,
         request_body, retry_count)
       select $1, 1000000 + n, $2::timestamptz - (${total} - n) * interval '30 seconds', gen_random_uuid(),
         case when n % 100000 = 0 then 'order.rare' else 'order.read' end, 'SUCCESS', 'Order ' || n, 'SYSTEM', 'Test',
         jsonb_build_object('text', repeat('x', 200)), 0
       from generate_series(1, ${total}) as n`,
      [acme.uuid, now],
    );
    await story.app.database.query(
      `update activity_feeds set first_at = $2::timestamptz - interval '200 days' where org_id = $1`,
      [acme.uuid, now],
    );
  });

  /** Reads the file, no faster than asked; gives its size and how much more memory the process held at most. */
  function readSlowly(
    client: TestClient,
    { pauseMs, stopAfter = Infinity }: { pauseMs: number; stopAfter?: number },
  ): Promise<{ bytes: number; heldBytes: number }> {
    const { promise, resolve, reject } = Promise.withResolvers<{
      bytes: number;
      heldBytes: number;
    }>();
    const before = memoryInUse();
    let heldBytes = 0;
    let bytes = 0;
    let weighedAt = 0;
    const url = `${story.app.url}/api/integrations/activity.json?event_type=order.*`;
    const asked = request(url, { headers: { cookie: cookieHeader(client) } }, (response) => {
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes - weighedAt > 10_000_000) {
          weighedAt = bytes;
          heldBytes = Math.max(heldBytes, memoryInUse() - before);
        }
        if (bytes > stopAfter) {
          asked.destroy();
          resolve({ bytes, heldBytes });
        } else if (pauseMs > 0) {
          response.pause();
          void pause(pauseMs).then(() => response.resume());
        }
      });
      response.on('end', () => resolve({ bytes, heldBytes }));
      response.on('error', reject);
    });
    asked.on('error', (error) => (bytes > stopAfter ? undefined : reject(error)));
    asked.end();
    return promise;
  }

  async function queriesUnderWay(): Promise<number> {
    const [row] = await story.app.database.query<{ count: number }>(
      `select count(*)::int from pg_stat_activity where datname = current_database()
       and state <> 'idle' and query like '%from activity_events%' and pid <> pg_backend_pid()`,
    );
    return row?.count ?? -1;
  }

  async function totalReads(): Promise<number> {
    const [row] = await story.app.database.query<{ reads: number }>(
      `select sum(idx_tup_read)::int as reads from pg_stat_user_indexes where relname like 'activity_events%'`,
    );
    return row?.reads ?? 0;
  }

  it('has every one, once, in bounded memory', async () => {
    const { bytes, heldBytes } = await readSlowly(acme.as.OWNER, { pauseMs: 0 });
    expect(bytes).toBeGreaterThan(total * 500);
    expect(heldBytes).toBeLessThan(20 * 1024 * 1024);
    const rare = await exported(story, acme.as.OWNER, '?event_type=order.rare');
    expect(rare.map(({ message }) => message)).toEqual([
      'Order 300000',
      'Order 200000',
      'Order 100000',
    ]);
  });

  it('has each event once, newest first', async () => {
    const from = new Date(story.app.clock.now().getTime() - 30_000 * 20_000).toISOString();
    const events = await exported(story, acme.as.OWNER, `?event_type=order.*&from=${from}`);
    const numbers = events.map(({ message }) => Number(message.split(' ')[1]));
    expect(numbers).toEqual(numbers.map((_, index) => total - index));
    expect(numbers.length).toBeGreaterThanOrEqual(20_000);
  });

  it('reads no more than a slow reader takes, and stops when they go', async () => {
    await readSlowly(acme.as.OWNER, { pauseMs: 20, stopAfter: 2_000_000 });
    await pause(1_500);
    expect(await queriesUnderWay()).toBe(0);
    const before = await totalReads();
    await pause(1_500);
    expect((await totalReads()) - before).toBeLessThan(2_000);
  });

  it('ends, cut off, when its reader is removed meanwhile', async () => {
    const { members } = await acme.as.OWNER.get(Members, {});
    const admin = members.nodes.find(({ role }) => role === 'ADMIN')?.id ?? '';
    const reading = readSlowly(acme.as.ADMIN, { pauseMs: 5 });
    await pause(100);
    await acme.as.OWNER.get(RemoveMember, { id: admin });
    await expect(reading).rejects.toThrow(/aborted|hang up|reset/i);
  });
});
