import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { Activity } from './activity-documents.ts';
import { Connect } from './integration-documents.ts';
import { RefreshOAuthToken, TokenOf } from './oauth-token-documents.ts';
import { finish, start } from './oauth-stories.ts';
import { consentAt } from './oauth-vendor.ts';
import { type TestApp, type TestAppOptions, createTestApp } from './test-app.ts';
import type { TestClient } from './test-client.ts';
import { TestClock } from './test-clock.ts';
import { type TokenVendor, type TokenVendorOptions, startTokenVendor } from './token-vendor.ts';

/** What the stories about tokens share: a server whose catalog has these vendors, and a clock for both. */
export interface TokenStory {
  readonly app: TestApp;
  readonly clock: TestClock;
  readonly masterKey: string;
  /** Further settings of the server, for a second one. */
  readonly env: Readonly<Record<string, string>>;
  vendor(key: string): TokenVendor;
}

/** Starts all of it before the first test of the file, and stops it after the last one. */
export function useTokenStory(
  vendors: readonly TokenVendorOptions[],
  given: TestAppOptions | (() => Promise<TestAppOptions>) = {},
): TokenStory {
  const masterKey = randomBytes(32).toString('base64');
  const clock = new TestClock();
  let started: { app: TestApp; open: TokenVendor[]; env: Record<string, string> } | undefined;
  let folder = '';
  beforeAll(async () => {
    const options = typeof given === 'function' ? await given() : given;
    const open = await Promise.all(vendors.map((one) => startTokenVendor(clock, one)));
    folder = await mkdtemp(path.join(tmpdir(), 'patchbay-tokens-'));
    for (const { key, file } of open) await writeFile(path.join(folder, `${key}.yaml`), file);
    const env = {
      PATCHBAY_MASTER_KEY: masterKey,
      PATCHBAY_CATALOG_DIR: folder,
      PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8,::1/128',
      PATCHBAY_OUTBOUND_CA_FILE: path.join(import.meta.dirname, '..', 'fixtures', 'tls', 'ca.pem'),
      ...options.env,
    };
    started = { app: await createTestApp({ ...options, clock, env }), open, env };
    const misfit = started.app.logLines.find((line) => line.includes('Left out of the catalog'));
    if (misfit !== undefined) throw new Error(misfit);
  });
  afterAll(async () => {
    try {
      await started?.app.close();
    } finally {
      await Promise.all(started?.open.map((vendor) => vendor.close()) ?? []);
      await rm(folder, { recursive: true, force: true });
    }
  });
  const running = () => {
    if (started === undefined) throw new Error('The story has not begun.');
    return started;
  };
  return {
    clock,
    masterKey,
    get app() {
      return running().app;
    },
    get env() {
      return running().env;
    },
    vendor(key) {
      const found = running().open.find((one) => one.key === key);
      if (found === undefined) throw new Error(`There is no vendor ${key}.`);
      return found;
    },
  };
}

/** Signs in at a vendor, as a person does; the id of the integration. */
export async function signInTo(
  client: TestClient,
  { key, vendor, forms }: TokenVendor,
  more: Parameters<typeof start>[1] = {},
): Promise<string> {
  const known = more.integrationId == null ? { providerKey: key, authMode: 'oauth', ...forms } : {};
  const authorizationUrl = await start(client, { ...known, ...more });
  const back = await consentAt(vendor, authorizationUrl);
  const { integration, userErrors } = await finish(client, Object.fromEntries(back.searchParams));
  if (integration == null) throw new Error(`Not connected: ${JSON.stringify(userErrors)}`);
  return integration.id;
}

/** Connects by client credentials. */
export async function connectMachine(client: TestClient, { key, forms }: TokenVendor) {
  const { connectIntegration } = await client.get(Connect, {
    input: { providerKey: key, authMode: 'machine', name: `${key} machine`, ...forms },
  });
  return connectIntegration;
}

export async function tokenOf(client: TestClient, id: string) {
  const { integration } = await client.get(TokenOf, { id });
  if (integration == null) throw new Error('There is no such integration.');
  const { status, statusMessage, oauthToken } = integration;
  return { status, statusMessage, ...oauthToken };
}

export async function renew(client: TestClient, integrationId: string) {
  return (await client.get(RefreshOAuthToken, { integrationId })).refreshOAuthToken;
}

/** The events about tokens, oldest first. */
export async function tokenEvents(client: TestClient) {
  const { activity } = await client.get(Activity, {
    filter: {
      eventTypes: [
        'integration.token_renewed',
        'integration.token_renewal_failed',
        'integration.needs_reauth',
      ],
    },
  });
  return activity.nodes.toReversed();
}
