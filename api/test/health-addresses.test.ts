import { isIP } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import cases from './fixtures/ssrf-cases.json' with { type: 'json' };
import { RunHealthCheck } from './testkit/health-documents.ts';
import { Connect } from './testkit/integration-documents.ts';
import { cmsForm } from './testkit/integration-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';

let answers: readonly string[] = ['93.184.216.34'];
/** Every name is found: a DNS failure is never that of a look-up. */
const lookup = () =>
  Promise.resolve(answers.map((address) => ({ address, family: isIP(address) })));
const story = useStory({ env: { PATCHBAY_OUTBOUND_ALLOW: '' }, lookup });
let admin: TestClient;
let integrationId: string;

beforeAll(async () => {
  ({ ADMIN: admin } = (await story.app.organization('Acme', 'ADMIN')).as);
  const input = {
    ...cmsForm(story.world),
    config: { siteUrl: 'https://blog.example.com' },
    skipTest: true,
  };
  const { connectIntegration } = await admin.get(Connect, { input });
  integrationId = connectIntegration.integration?.id ?? '';
});

/** What a health check finds out, when this address was stored, however it came there. */
async function checkAt(siteUrl: string) {
  await story.app.database.query(
    `update integrations set config = jsonb_build_object('siteUrl', $1::text)`,
    [siteUrl],
  );
  return (await admin.get(RunHealthCheck, { input: { integrationId } })).runHealthCheck.check;
}

describe('a health check of an address in a private network', () => {
  it.each(cases.urls)('fails before anything is sent to %s', async (url) => {
    const check = await checkAt(url);
    // What is no address at all counts as one that is not found.
    expect(check?.code).toMatch(/^(?:BLOCKED_ADDRESS|DNS)$/);
    expect(check?.outcome).toBe('FAILED');
  });

  it.each(cases.addresses)(
    'fails when a name leads to %s, alone or among others',
    async (address) => {
      for (const found of [[address], ['93.184.216.34', address], [address, '93.184.216.34']]) {
        answers = found;
        const check = await checkAt('https://blog.example.com');
        expect(check).toMatchObject({ outcome: 'FAILED', code: 'BLOCKED_ADDRESS' });
      }
    },
  );
});
