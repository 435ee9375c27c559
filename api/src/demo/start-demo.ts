import type { FastifyInstance } from 'fastify';
import { type App, createApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { RequestContext } from '../context.ts';
import { type Catalog, builtinCatalogDir, loadCatalog } from '../modules/catalog/index.ts';
import { listAllIntegrations } from '../modules/integrations/index.ts';
import { FolderInUseError } from '../platform/database/index.ts';
import type { Services } from '../request-context.ts';
import {
  type CaseFile,
  type Simulator,
  builtinCasesDir,
  loadCases,
  startSimulator,
} from '../simulator/index.ts';
import { createControlServer } from './control-server.ts';
import { howToSignIn, ownerContext } from './demo-owner.ts';
import { demoClients } from './demo-clients.ts';
import {
  makeSecondOrganization,
  playIdentityProvider,
  settingsOf,
} from './demo-identity-provider.ts';
import { keepTokens, readTokens } from './kept-tokens.ts';
import { type Situations, keepSituations, readSituations } from './kept-situations.ts';
import { seedDemo } from './seed-demo.ts';
import { type InstalledModes, listSimulated } from './simulated-providers.ts';
import { startSyncJobs } from './sync-jobs.ts';

const usualControlPort = 4010;

/** Short enough that whoever connects a provider sees its token renewed. */
const tokenLifeS = 180;

/** What plays the providers. */
interface Stage {
  readonly catalog: Catalog;
  readonly cases: readonly CaseFile[];
  readonly simulator: Simulator;
}

/** The demo organization, once it is there. */
interface Organization {
  readonly services: Services;
  readonly context: RequestContext;
}

/**
 * The demo: a Patchbay of its own, in a folder of its own, whose outgoing requests to the providers of the catalog lead
 * to a simulator that starts and stops with it.
 */
export async function startDemo(
  config: Config,
  tell: (message: string) => void,
): Promise<{ close(): Promise<void> }> {
  const opened = new AsyncDisposableStack();
  try {
    const stage = await openStage(config, opened);
    const { simulator } = stage;
    const identityProvider = opened.adopt(await playIdentityProvider(config), (one) => one.close());
    const keep = () => keepSituations(config.dataDir, situationsOf(simulator));
    let organization: Organization | undefined;
    let patchbayUrl = '';
    const control = createControlServer({
      simulator,
      list: async () =>
        listSimulated(stage.catalog, stage.cases, simulator, await modesOf(organization)),
      patchbayUrl: () => patchbayUrl,
      onChange: keep,
    });
    opened.adopt(control, (one) => one.close());
    const simulatorUrl = await listenOnLoopback(control);
    const stopping = new AbortController();
    const prepare = async (services: Services) => {
      const context = await ownerContext(services, stopping.signal);
      await seedDemo(context, simulator, stage.cases);
      await makeSecondOrganization(services);
      organization = { services, context };
    };
    const app = opened.adopt(
      await openApp(
        { ...config, oauthClients: demoClients(stage.cases), oidc: settingsOf(identityProvider) },
        { simulator, simulatorUrl, prepare },
        tell,
      ),
      (one) => one.close(),
    );
    patchbayUrl = app.url;
    await keep();
    if (organization === undefined) throw new Error('The demo has no organization.');
    opened.defer(startSyncJobs(organization));
    opened.defer(() => stopping.abort());
    const signIn = await howToSignIn(organization.services);
    tell(greeting(app.url, signIn, simulatorUrl));
    return { close: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error instanceof FolderInUseError ? anotherDemo(error) : error;
  }
}

async function openStage(config: Config, opened: AsyncDisposableStack): Promise<Stage> {
  const catalog = await loadCatalog({ builtinDir: builtinCatalogDir });
  const { cases } = await loadCases(builtinCasesDir, catalog.providers);
  const { providers } = catalog;
  const simulator = opened.adopt(
    await startSimulator({
      cases,
      providers,
      tokenLife: tokenLifeS,
      kept: await readTokens(config.dataDir),
    }),
    (one) => one.close(),
  );
  // After Patchbay has stopped, and with it whoever renews a token.
  opened.defer(() => keepTokens(config.dataDir, simulator.kept()));
  const kept = await readSituations(config.dataDir);
  for (const [key, known] of simulator.situations) {
    const situation = kept[key];
    if (situation !== undefined && known.includes(situation))
      simulator.setSituation(key, situation);
  }
  return { catalog, cases, simulator };
}

function openApp(
  config: Config,
  {
    simulator,
    ...overrides
  }: {
    readonly simulator: Simulator;
    readonly simulatorUrl: string;
    readonly prepare: (services: Services) => Promise<void>;
  },
  tell: (message: string) => void,
): Promise<App> {
  return createApp(
    config,
    {
      ...overrides,
      simulated: simulator,
      // Nothing that is typed into the demo leaves this machine: what is not played is not found.
      lookup: () => Promise.reject(new Error('The demo reaches simulated providers only.')),
      hasNetwork: () => true,
    },
    tell,
  );
}

async function modesOf(organization: Organization | undefined): Promise<InstalledModes> {
  const installed = new Map<string, Set<string>>();
  const all = (await organization?.context.db.read(listAllIntegrations)) ?? [];
  for (const { providerKey, authMode } of all)
    installed.set(providerKey, (installed.get(providerKey) ?? new Set()).add(authMode));
  return installed;
}

function situationsOf(simulator: Simulator): Situations {
  const keys = Array.from(simulator.situations.keys());
  return Object.fromEntries(keys.map((key) => [key, simulator.situationOf(key)]));
}

/** On the usual port, so that a bookmark works; on any other where that one is taken. */
async function listenOnLoopback(control: FastifyInstance): Promise<string> {
  const host = '127.0.0.1';
  try {
    return await control.listen({ host, port: usualControlPort });
  } catch {
    return control.listen({ host, port: 0 });
  }
}

/** Of its settings, the demo takes no other folder: a second one runs in a checkout of its own. */
function anotherDemo({ holder }: FolderInUseError): Error {
  const who = holder === undefined ? '' : ` (process ${holder})`;
  return new Error(
    `The demo of this checkout is running already${who}. ` +
      'Open that one, or stop it first; a second demo beside it needs a checkout of its own.',
  );
}

function greeting(url: string, signIn: string, simulatorUrl: string): string {
  return [
    `The demo is ready at ${url}`,
    signIn,
    `Break and mend its providers at ${simulatorUrl}`,
  ].join('\n');
}
