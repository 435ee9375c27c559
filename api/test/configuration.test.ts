import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { Apply, Export, Plan } from './testkit/configuration-documents.ts';
import {
  Disconnect,
  Integrations,
  Providers,
  SetEnabled,
} from './testkit/integration-documents.ts';
import { connectCms, connectMail } from './testkit/integration-stories.ts';
import { cookieHeader } from './testkit/rest.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

interface ConfigurationFile {
  readonly integrations: readonly {
    readonly provider: string;
    readonly name: string;
    readonly config: Record<string, unknown>;
    readonly checks: Record<string, number>;
  }[];
}

const story = useStory();
let acme: TestOrganization<'OWNER' | 'IT_MANAGER' | 'VIEWER'>;
let globex: TestOrganization<'OWNER'>;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'IT_MANAGER', 'VIEWER');
  globex = await story.app.organization('Globex', 'OWNER');
});

async function exported(client: TestClient): Promise<ConfigurationFile> {
  return (await client.get(Export, {})).exportConfiguration as ConfigurationFile;
}

async function planned(client: TestClient, file: unknown) {
  return (await client.get(Plan, { file })).planImport;
}

async function applied(client: TestClient, file: unknown, fingerprint?: string) {
  const seen = fingerprint ?? (await planned(client, file)).plan?.fingerprint ?? '';
  return (await client.get(Apply, { file, fingerprint: seen })).applyImport;
}

async function stored(client: TestClient) {
  return (await client.get(Integrations, {})).integrations.nodes;
}

describe('an export', () => {
  it('holds nothing of another organization', async () => {
    await connectMail(acme.as.OWNER, story.world, 'Mail of Acme');
    expect(JSON.stringify(await exported(globex.as.OWNER))).not.toContain('Acme');
  });

  it('is for administrators and IT managers', async () => {
    const { errors } = await acme.as.VIEWER.ask(Export, {});
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await exported(acme.as.IT_MANAGER)).integrations).toEqual([]);
  });

  it('is one an operation: each reads all integrations, and a document could ask for many', async () => {
    const cookie = cookieHeader(acme.as.OWNER);
    const response = await fetch(`${story.app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: '{ exportConfiguration again: exportConfiguration }' }),
    });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }],
    });
  });

  it('holds every setting and no secret, and the log tells that it was taken', async () => {
    await connectMail(acme.as.OWNER, story.world);
    await connectCms(acme.as.OWNER, story.world);
    const file = await exported(acme.as.OWNER);
    expect(file).toMatchObject({
      patchbay: 'configuration',
      version: 1,
      organization: 'Acme',
      integrations: [
        {
          provider: 'fake-cms',
          authMode: 'token',
          config: { siteUrl: story.world.cms.url },
          enabled: true,
          checks: { intervalMinutes: 5, failureThreshold: 2, recoveryThreshold: 1 },
        },
        { provider: 'smtp', name: 'Mail', authMode: 'login' },
      ],
    });
    const text = JSON.stringify(file);
    expect(text).not.toContain(story.world.mail.password);
    expect(text).not.toContain('right-cms-token');
    const { activity } = await acme.as.OWNER.get(Activity, {
      filter: { eventTypes: ['configuration.exported'] },
    });
    expect(activity.nodes.map(({ message }) => message)).toEqual([
      'The configuration of 2 integrations was exported',
    ]);
  });
});

describe('an import', () => {
  it('changes the organization of the caller only', async () => {
    await connectMail(acme.as.OWNER, story.world);
    const file = await exported(acme.as.OWNER);
    await applied(globex.as.OWNER, file);
    expect((await stored(globex.as.OWNER)).map(({ name, status }) => [name, status])).toEqual([
      ['Mail', 'DISCONNECTED'],
    ]);
    expect((await stored(acme.as.OWNER)).map(({ status }) => status)).toEqual(['CONNECTED']);
  });

  it('is for those who may change integrations', async () => {
    const { errors } = await acme.as.IT_MANAGER.ask(Plan, { file: {} });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('shows a plan that changes nothing, then does exactly that', async () => {
    await connectMail(acme.as.OWNER, story.world);
    await connectCms(acme.as.OWNER, story.world);
    const file = await exported(acme.as.OWNER);
    const { plan } = await planned(globex.as.OWNER, file);
    expect(plan?.steps.map(({ kind }) => kind)).toEqual(['CREATE', 'CREATE']);
    expect(await stored(globex.as.OWNER)).toEqual([]);
    const done = await applied(globex.as.OWNER, file, plan?.fingerprint);
    expect(done.userErrors).toEqual([]);
    expect(done.plan?.steps.every(({ integrationId }) => integrationId?.startsWith('int_'))).toBe(
      true,
    );
    const again = await planned(globex.as.OWNER, file);
    expect(again.plan?.steps.map(({ kind }) => kind)).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(await exported(globex.as.OWNER)).toMatchObject({
      integrations: file.integrations.map(({ provider, name, config }) => ({
        provider,
        name,
        config,
      })),
    });
  });

  it('brings check settings along, and changes them where they differ', async () => {
    await connectMail(acme.as.OWNER, story.world);
    const file = await exported(acme.as.OWNER);
    const checks = { intervalMinutes: 17, failureThreshold: 3, recoveryThreshold: 2 };
    const [mail] = file.integrations;
    const changed = { ...file, integrations: [{ ...mail, checks }] };
    expect((await planned(acme.as.OWNER, changed)).plan?.steps).toMatchObject([
      { kind: 'UPDATE', changes: ['checks'] },
    ]);
    await applied(acme.as.OWNER, changed);
    await applied(globex.as.OWNER, changed);
    for (const { OWNER } of [acme.as, globex.as])
      expect((await exported(OWNER)).integrations[0]?.checks).toEqual(checks);
  });

  it('tests changed settings of a connected integration before it keeps them, one by one', async () => {
    await connectMail(acme.as.OWNER, story.world);
    await connectCms(acme.as.OWNER, story.world);
    const file = await exported(acme.as.OWNER);
    const integrations = file.integrations.map((one) =>
      one.provider === 'smtp'
        ? { ...one, config: { ...one.config, fromName: 'Acme' } }
        : { ...one, config: { siteUrl: 'http://127.0.0.1:9' } },
    );
    const { plan } = await applied(acme.as.OWNER, { ...file, integrations });
    expect(plan?.steps.map(({ kind }) => kind)).toEqual(['SKIP', 'UPDATE']);
    expect(plan?.steps[0]?.note).toMatch(/address it was given for/);
    const [cms, mail] = await stored(acme.as.OWNER);
    expect([cms?.status, cms?.config]).toEqual(['CONNECTED', { siteUrl: story.world.cms.url }]);
    expect(mail?.status).toBe('CONNECTED');
    expect(mail?.config).toMatchObject({ fromName: 'Acme' });
  });

  it('switches a connected integration off, and leaves a disconnected one as it is', async () => {
    const mail = await connectMail(acme.as.OWNER, story.world);
    const cms = await connectCms(acme.as.OWNER, story.world);
    const on = await exported(acme.as.OWNER);
    await acme.as.OWNER.get(SetEnabled, { input: { integrationId: mail.id, enabled: false } });
    await acme.as.OWNER.get(Disconnect, { input: { integrationId: cms.id } });
    const { plan } = await applied(acme.as.OWNER, on);
    expect(plan?.steps.map(({ kind }) => kind)).toEqual(['UNCHANGED', 'UPDATE']);
    expect((await stored(acme.as.OWNER)).map(({ status }) => status)).toEqual([
      'DISCONNECTED',
      'CONNECTED',
    ]);
  });

  it('is refused when something changed since its plan, and shows the new one', async () => {
    await connectMail(acme.as.OWNER, story.world);
    const file = await exported(acme.as.OWNER);
    const { plan } = await planned(globex.as.OWNER, file);
    await connectMail(globex.as.OWNER, story.world);
    const late = await applied(globex.as.OWNER, file, plan?.fingerprint);
    expect(late.userErrors).toEqual([{ code: 'CONFLICT', path: ['fingerprint'] }]);
    expect(late.plan?.steps.map(({ kind }) => kind)).toEqual(['UNCHANGED']);
  });

  it('skips what the catalog cannot take, and says why', async () => {
    await connectMail(acme.as.OWNER, story.world);
    const file = await exported(acme.as.OWNER);
    const [mail] = file.integrations;
    if (mail === undefined) throw new Error('Nothing was exported.');
    const integrations = [
      { ...mail, name: 'A', provider: 'no-such-provider' },
      { ...mail, name: 'B', authMode: 'no-such-mode' },
      { ...mail, name: 'C', config: { ...mail.config, port: 70_000 } },
    ];
    const { plan } = await applied(globex.as.OWNER, { ...file, integrations });
    expect(plan?.steps.map(({ kind }) => kind)).toEqual(['SKIP', 'SKIP', 'SKIP']);
    expect(plan?.steps.map(({ note }) => note)).toEqual([
      expect.stringContaining('no-such-provider'),
      expect.stringContaining('no-such-mode'),
      expect.stringMatching(/65535|Port/i),
    ]);
    expect(await stored(globex.as.OWNER)).toEqual([]);
    expect((await globex.as.OWNER.get(Providers, {})).providers.length).toBeGreaterThan(0);
  });

  it.each([
    ['no object', 'configuration'],
    ['another product’s file', { version: 1, integrations: [] }],
    ['another version', { patchbay: 'configuration', version: 2, integrations: [] }],
    ['an integration without a name', withIntegration({ name: '' })],
    ['an interval out of range', withIntegration({ checks: { intervalMinutes: 61 } })],
    ['more than it may hold', withIntegration({ credentials: { password: 'x' } })],
  ])('refuses %s as a whole, and says where it is wrong', async (_title, file) => {
    const { plan, userErrors } = await planned(acme.as.OWNER, file);
    expect([plan, userErrors[0]?.code, userErrors[0]?.path[0]]).toEqual([
      null,
      'INVALID_FIELD',
      'file',
    ]);
  });

  it('takes a file of a thousand integrations', async () => {
    const file = withIntegration({});
    const [mail] = file.integrations;
    const config = { host: 'mail.example.com', port: 587, security: 'starttls', username: 'acme' };
    const integrations = Array.from({ length: 1_000 }, (_, index) => ({
      ...mail,
      name: `Mail server number ${index} of the company`,
      config,
    }));
    const { plan } = await planned(acme.as.OWNER, { ...file, integrations });
    expect(plan?.steps.map(({ kind }) => kind)).toEqual(integrations.map(() => 'CREATE'));
  });

  it('refuses a file that names an integration twice', async () => {
    const file = withIntegration({});
    const twice = { ...file, integrations: [...file.integrations, ...file.integrations] };
    expect((await planned(acme.as.OWNER, twice)).userErrors[0]?.code).toBe('DUPLICATE');
  });
});

function withIntegration(changes: Record<string, unknown>) {
  const integration = {
    provider: 'smtp',
    name: 'Mail',
    authMode: 'login',
    config: {},
    enabled: true,
    checks: { intervalMinutes: 5, failureThreshold: 2, recoveryThreshold: 1 },
    ...changes,
  };
  return { patchbay: 'configuration', version: 1, integrations: [integration] };
}
