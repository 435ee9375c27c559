import { type App, type Overrides, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/platform/logger/index.ts';
import type { TestApp } from './test-app.ts';
import { TestClient } from './test-client.ts';

/** One more Patchbay on the database of a story. */
export interface SecondServer {
  /** The same session in a window on this server. */
  windowOf(client: TestClient): TestClient;
  /** Third-party software that asks this server. */
  tool(apiKey: string): TestClient;
  close(): Promise<void>;
}

/**
 * @param masterKey The one that the first server was started with.
 * @param settings Further ones, as the environment would have them.
 */
export async function startSecondServer(
  { database, clock }: TestApp,
  masterKey: string,
  overrides: Overrides = {},
  settings: Readonly<Record<string, string>> = {},
): Promise<SecondServer> {
  const own = { DATABASE_URL: database.url, PATCHBAY_MASTER_KEY: masterKey, PORT: '0' };
  const env = { ...settings, ...own };
  const log = createLogger('silent', { write: () => undefined });
  const app: App = await createApp(readConfig(env, '/'), {
    clock,
    log,
    healthChecks: 'off',
    tokenRefreshes: 'off',
    deliveries: 'off',
    hasNetwork: () => true,
    ...overrides,
  });
  const windows: TestClient[] = [];
  return {
    windowOf(client) {
      const copy = new TestClient(app.url);
      for (const [name, value] of client.cookies) copy.cookies.set(name, value);
      windows.push(copy);
      return copy;
    },
    tool(apiKey) {
      const client = new TestClient(app.url, apiKey);
      windows.push(client);
      return client;
    },
    async close() {
      await Promise.all(windows.map((window) => window.close()));
      await app.close();
    },
  };
}
