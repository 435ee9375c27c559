import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { makeKey } from './api-key-stories.ts';
import { type FakeVendor, echo, startFakeVendor } from './fake-vendor.ts';
import { Connect } from './integration-documents.ts';
import { type TestApp, type TestAppOptions, createTestApp } from './test-app.ts';
import type { TestClient } from './test-client.ts';
import { vendorYaml } from './vendor-yaml.ts';

/** What stories of calls through Patchbay share: a server, and a vendor to call. */
export interface ProxyWorld {
  readonly app: TestApp;
  readonly vendor: FakeVendor;
}

export const vendorToken = 'vendor-s3cret-token';
export type VendorMode = 'bearer' | 'basic' | 'header' | 'query' | 'uncallable';

/** A vendor to call, and the settings by which a server knows it. */
export async function startVendorWorld() {
  const folder = await mkdtemp(path.join(tmpdir(), 'patchbay-vendor-'));
  await writeFile(path.join(folder, 'fake-vendor.yaml'), vendorYaml);
  const vendor = await startFakeVendor();
  return {
    vendor,
    env: { PATCHBAY_CATALOG_DIR: folder },
    async close(): Promise<void> {
      await vendor.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Starts both before the first test of the file; the vendor forgets what it was asked before each. */
export function useProxyWorld(options: TestAppOptions = {}): ProxyWorld {
  let started: (ProxyWorld & { readonly close: () => Promise<void> }) | undefined;
  const running = () => {
    if (started === undefined) throw new Error('The story has not begun.');
    return started;
  };
  beforeAll(async () => {
    const around = await startVendorWorld();
    const app = await createTestApp({ ...options, env: { ...around.env, ...options.env } });
    started = { vendor: around.vendor, close: () => around.close(), app };
  });
  beforeEach(() => {
    const { vendor } = running();
    vendor.arrived.length = 0;
    vendor.answer = echo;
  });
  afterAll(async () => {
    const world = running();
    try {
      await world.app.close();
    } finally {
      await world.close();
    }
  });
  return {
    get app() {
      return running().app;
    },
    get vendor() {
      return running().vendor;
    },
  };
}

/** An integration of the vendor, and a key that may call it. */
export interface CallableVendor {
  readonly id: string;
  readonly key: string;
  /** As tools call it, up to the path. */
  readonly place: string;
}

let connected = 0;

export async function connectVendor(
  client: TestClient,
  { vendor }: Pick<ProxyWorld, 'vendor'>,
  authMode: VendorMode = 'bearer',
): Promise<string> {
  const { connectIntegration } = await client.get(Connect, {
    input: {
      providerKey: 'fake-vendor',
      name: `Vendor ${(connected += 1)}`,
      authMode,
      config: { siteUrl: vendor.url, ...(authMode === 'basic' ? { username: 'acme' } : {}) },
      credentials: { token: vendorToken },
    },
  });
  const { integration, userErrors } = connectIntegration;
  if (integration == null) throw new Error(`Not connected: ${JSON.stringify(userErrors)}`);
  return integration.id;
}

export async function callableVendor(
  owner: TestClient,
  world: Pick<ProxyWorld, 'vendor'>,
  authMode: VendorMode = 'bearer',
): Promise<CallableVendor> {
  const id = await connectVendor(owner, world, authMode);
  const { secret } = await makeKey(owner, ['proxy'], { rateLimitPerMinute: 60_000 });
  return { id, key: secret, place: `/proxy/${id}` };
}
