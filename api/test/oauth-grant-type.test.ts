import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Simulator } from '../src/simulator/index.ts';
import { Connect } from './testkit/integration-documents.ts';
import { formsOf, playCatalog } from './testkit/oauth-stories.ts';
import { type TestApp, type TestOrganization, createTestApp } from './testkit/test-app.ts';
import { renew } from './testkit/token-stories.ts';

let simulator: Simulator;
let app: TestApp;
let acme: TestOrganization<'ADMIN'>;
beforeAll(async () => {
  simulator = await playCatalog();
  app = await createTestApp({ simulated: simulator });
  acme = await app.organization('Acme', 'ADMIN');
});
afterAll(async () => {
  await app.close();
  await simulator.close();
});

describe('an app of an account, which Zoom gives tokens by a grant type of its own', () => {
  const settings = async () => ({
    providerKey: 'zoom',
    authMode: 'server-to-server',
    ...(await formsOf('zoom', 'server-to-server')),
  });

  it('connects without anybody signing in, and gets a new token when it is asked to', async () => {
    const { connectIntegration } = await acme.as.ADMIN.get(Connect, {
      input: { ...(await settings()), name: 'Meetings' },
    });
    expect(connectIntegration.userErrors).toEqual([]);
    const { integration } = connectIntegration;
    expect(integration).toMatchObject({ status: 'CONNECTED', authMode: 'server-to-server' });
    expect((await renew(acme.as.ADMIN, integration?.id ?? '')).userErrors).toEqual([]);
  });

  it('is refused in words for people when its secret is wrong', async () => {
    const forms = await settings();
    const { connectIntegration } = await acme.as.ADMIN.get(Connect, {
      input: { ...forms, name: 'Wrong', credentials: { clientSecret: 'wrong-secret-0123456' } },
    });
    expect(connectIntegration.integration).toBeNull();
    expect(connectIntegration.check?.message).toContain('does not accept the client ID');
  });
});
