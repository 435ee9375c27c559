import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { graphql } from './testkit/generated/index.ts';
import { type TestApp, createTestApp } from './testkit/test-app.ts';
import { TestClock } from './testkit/test-clock.ts';
import { callableVendor, startVendorWorld } from './testkit/proxy-world.ts';
import type { TestClient } from './testkit/test-client.ts';

const root = path.join(import.meta.dirname, '..', '..');

const CreateKey = graphql(`
  mutation ExamplesCreateKey($scopes: [String!]!) {
    createApiKey(input: { name: "Example", scopes: $scopes }) {
      secret
      apiKey {
        id
      }
    }
  }
`);
const RevokeKey = graphql(`
  mutation ExamplesRevokeKey($id: ID!) {
    revokeApiKey(input: { id: $id }) {
      apiKey {
        status
      }
    }
  }
`);
const NewestCursor = graphql(`
  query ExamplesNewestCursor {
    activity(first: 1) {
      edges {
        cursor
      }
    }
  }
`);
const CreateWebhook = graphql(`
  mutation ExamplesCreateWebhook($url: String!) {
    createWebhook(input: { name: "Example", url: $url, eventTypes: ["sync.*"] }) {
      secret
      userErrors {
        message
      }
    }
  }
`);

let app: TestApp;
let world: Awaited<ReturnType<typeof startVendorWorld>>;
let owner: TestClient;
const children: ChildProcess[] = [];
beforeAll(async () => {
  // Signatures are verified by the receiver's own clock.
  world = await startVendorWorld();
  const { env } = world;
  app = await createTestApp({ env, deliveries: true, clock: new TestClock(new Date()) });
});
beforeEach(async () => {
  owner = (await app.organization('Acme', 'OWNER')).as.OWNER;
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill();
    await once(child, 'close');
  }
});
afterAll(async () => {
  await app.close();
  await world.close();
});

interface Run {
  readonly child: ChildProcess;
  /** Resolves once it has said this. */
  said(text: string): Promise<void>;
  /** What it said until it ended. */
  readonly end: Promise<{ readonly code: number | null; readonly output: string }>;
}

function run(file: string, env: Readonly<Record<string, string>>): Run {
  const [program, ...before] = file.endsWith('.sh') ? ['bash'] : [process.execPath];
  const child = spawn(program, [...before, path.join(root, 'examples', file)], {
    env: { PATH: process.env['PATH'] ?? '', PATCHBAY_URL: app.url, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  const waiting: { readonly text: string; readonly heard: () => void }[] = [];
  const hear = (chunk: Buffer) => {
    output += chunk.toString();
    for (const { text, heard } of waiting) if (output.includes(text)) heard();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const end = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return {
    child,
    end,
    said: (text) =>
      Promise.race([
        new Promise<void>((heard) => {
          waiting.push({ text, heard });
          hear(Buffer.alloc(0));
        }),
        end.then((ended) => {
          if (!output.includes(text)) throw new Error(`It ended: ${ended.output}`);
        }),
      ]),
  };
}

async function keyFor(...scopes: string[]) {
  const { createApiKey } = await owner.get(CreateKey, { scopes });
  if (createApiKey.secret == null || createApiKey.apiKey == null) throw new Error('No key.');
  return { id: createApiKey.apiKey.id, env: { PATCHBAY_API_KEY: createApiKey.secret } };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? String(address.port) : '';
}

describe('the examples of docs/api.md', () => {
  it('are the files that are run here, word for word', async () => {
    const page = await readFile(path.join(root, 'docs', 'api.md'), 'utf8');
    const shown = [...page.matchAll(/```\w+ file=(\S+)\n([\s\S]*?)```/g)];
    expect(new Set(shown.map(([, file]) => file))).toEqual(
      new Set([
        'examples/call-provider.sh',
        'examples/dashboard.sh',
        'examples/dashboard.ts',
        'examples/follow-activity.ts',
        'examples/receive-webhooks.ts',
        'examples/record-activity.sh',
        'examples/send-email.sh',
        'examples/settings.ts',
      ]),
    );
    for (const [, file = '', text] of shown)
      expect(text).toBe(await readFile(path.join(root, file), 'utf8'));
  });

  it('ask for the dashboard, with curl and with urql', async () => {
    const { env } = await keyFor('health:read');
    const byCurl = await run('dashboard.sh', env).end;
    expect(byCurl.code).toBe(0);
    expect(JSON.parse(byCurl.output)).toMatchObject({
      data: { dashboard: { totals: { total: 0, active: 0, errors: 0 }, alerts: [] } },
    });
    const byUrql = await run('dashboard.ts', env).end;
    expect(byUrql).toEqual({ code: 0, output: '0 of 0 integrations are active.\n' });
  });

  it('fail with what the server says when the key is no good', async () => {
    const wrong = await keyFor('activity:write');
    const refused = await run('dashboard.ts', wrong.env).end;
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('health:read');
    const forged = await run('dashboard.sh', { PATCHBAY_API_KEY: 'pbk_none' }).end;
    expect(forged.code).toBe(22);
    expect(forged.output).toContain('UNAUTHENTICATED');
  });

  it('ask for an e-mail to be sent, and say what is missing', async () => {
    const { env } = await keyFor('messages:send');
    const { code, output } = await run('send-email.sh', env).end;
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      data: { sendEmail: { message: null, userErrors: [{ code: 'NOT_AVAILABLE' }] } },
    });
  });

  it('report what a job did, which a subscription hears until its key is revoked', async () => {
    const { env: mayReport } = await keyFor('activity:write');
    const { env: mayFollow, id } = await keyFor('activity:read');
    const { activity } = await owner.get(NewestCursor, {});
    const following = run('follow-activity.ts', {
      ...mayFollow,
      AFTER: activity.edges[0]?.cursor ?? '',
    });
    const first = await run('record-activity.sh', mayReport).end;
    expect(JSON.parse(first.output)).toEqual({
      data: { recordActivity: { recorded: 1, duplicates: 0, userErrors: [] } },
    });
    const again = await run('record-activity.sh', mayReport).end;
    expect(JSON.parse(again.output)).toMatchObject({
      data: { recordActivity: { recorded: 0, duplicates: 1 } },
    });
    await following.said('sync.completed: Synced 42 orders.');
    await owner.get(RevokeKey, { id });
    expect((await following.end).output).toContain('4403');
  });

  it('call a provider through Patchbay, and say why it cannot be called', async () => {
    const vendor = await callableVendor(owner, world);
    const env = {
      PATCHBAY_API_KEY: vendor.key,
      PATCHBAY_PROXY_URL: `${app.url}${vendor.place}`,
      PROVIDER_PATH: '/orders?page=2',
    };
    const called = await run('call-provider.sh', env).end;
    expect(called.code).toBe(0);
    expect(JSON.parse(called.output)).toEqual({
      method: 'GET',
      url: '/v1/orders?page=2',
      body: '',
    });
    const other = await keyFor('health:read');
    const refused = await run('call-provider.sh', { ...env, ...other.env }).end;
    expect(refused.code).toBe(22);
    expect(refused.output).toContain('This API key needs the scope proxy.');
  });

  it('take a webhook whose signature holds, and none that was forged', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    const { createWebhook } = await owner.get(CreateWebhook, { url });
    expect(createWebhook.userErrors).toEqual([]);
    const receiver = run('receive-webhooks.ts', {
      PORT: port,
      WEBHOOK_SECRET: createWebhook.secret ?? '',
    });
    await receiver.said('Listening');
    await run('record-activity.sh', (await keyFor('activity:write')).env).end;
    await receiver.said('sync.completed');
    const forged = await fetch(url, {
      method: 'POST',
      headers: {
        'webhook-id': 'evt_1',
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': 'v1,AAAA',
      },
      body: '{"type":"sync.completed"}',
    });
    expect(forged.status).toBe(401);
  });
});
