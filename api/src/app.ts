import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from './config.ts';
import type { Ports } from './context.ts';
import { type Timers, createPreparer, systemTimers } from './graphql/index.ts';
import { type HttpServerOptions, createHttpServer } from './http/server.ts';
import { serveSubscriptions } from './http/subscriptions.ts';
import { listen } from './http/listen.ts';
import {
  ActivityFeeds,
  feedSource,
  startPartitionJob,
  startRetentionJob,
} from './modules/activity/index.ts';
import {
  type Catalog,
  type IconSet,
  builtinCatalogDir,
  iconsOf,
  loadCatalog,
  problemText,
  readIconSet,
} from './modules/catalog/index.ts';
import { DashboardChanges } from './modules/dashboard/index.ts';
import {
  SessionCookies,
  createIdentity,
  ensureFirstOrganization,
  makeFirstSignInLink,
} from './modules/identity/index.ts';
import { openSingleSignOn } from './modules/single-sign-on/index.ts';
import { startAttemptsJob } from './modules/oauth/index.ts';
import { startTokenRefreshes } from './modules/oauth-tokens/index.ts';
import { startMessageJob } from './modules/messaging/index.ts';
import { openApiKeys } from './open-api-keys.ts';
import { openDeliveries } from './open-deliveries.ts';
import { openHealthChecks, openMaintenance } from './open-health.ts';
import { openProxy } from './open-proxy.ts';
import { type Storage, openStorage } from './open-storage.ts';
import { openAccessTokens } from './open-tokens.ts';
import { checkOperatorClients } from './operator-clients.ts';
import { entities } from './orm.ts';
import { type Clock, systemClock } from './platform/clock/index.ts';
import { inRole, openDatabase } from './platform/database/index.ts';
import { PostgresBus } from './platform/events/index.ts';
import { type Logger, createLogger } from './platform/logger/index.ts';
import { createOutbound } from './platform/outbound/index.ts';
import { createSealer } from './platform/sealing/index.ts';
import type { Services } from './request-context.ts';
import { rewrapEverything } from './rewrap.ts';
import { buildGraphQLSchema } from './schema.ts';

/** A running Patchbay. */
export interface App {
  readonly url: string;
  /** For whoever may sign in for the first time; null once somebody has. */
  readonly signInLink: string | null;
  /** Finishes the requests under way, closes all sockets, and lets go of the database. */
  close(): Promise<void>;
}

/** A simulator on this machine that plays providers; see the `simulator` folder. */
interface Simulated {
  readonly detours: NonNullable<Parameters<typeof createOutbound>[0]['detours']>;
  /** The authority of its certificates, in PEM. */
  readonly ca: string;
  /** Leads an authorization address to a consent page of its own: browsers know no detours. */
  readonly authorizeUrl?: (url: string) => string;
}

/** What tests and the demo put in place of the real thing. */
export interface Overrides {
  readonly clock?: Clock;
  readonly log?: Logger;
  /** When open sockets are compared with the rows. */
  readonly timers?: Timers;
  /** Resolves names for outgoing requests. */
  readonly lookup?: Parameters<typeof createOutbound>[0]['lookup'];
  readonly simulated?: Simulated;
  /** Of the demo: where the simulator's page is. The web app says by it that this is a demo. */
  readonly simulatorUrl?: string;
  /** Whether this machine has a network, where that need not be asked: providers are on it. */
  readonly hasNetwork?: () => boolean;
  /** Whether integrations are checked when they are due; on if it is not said. */
  readonly healthChecks?: 'on' | 'off';
  /** Whether tokens are renewed ahead of their end; on if it is not said. */
  readonly tokenRefreshes?: 'on' | 'off';
  /** Whether events are delivered to webhooks; on if it is not said. */
  readonly deliveries?: 'on' | 'off';
  /** Runs once everything is there, before the first request is served. */
  readonly prepare?: (services: Services) => Promise<void>;
}

/** The checkout: migrations, catalog and the built web app are found from it. */
const root = path.join(import.meta.dirname, '..', '..');
const databaseConnections = 20;
/** What a request that is under way may still take when the server stops. */
const graceMs = 8_000;

/** Puts Patchbay together and starts it. What was opened is closed again when a later step fails. */
export async function createApp(
  config: Config,
  overrides: Overrides = {},
  onProgress: (message: string) => void = () => undefined,
): Promise<App> {
  const opened = new AsyncDisposableStack();
  try {
    const { cluster, keys } = await openStorage(config, root, onProgress);
    opened.defer(() => cluster.close());
    const ports = await openPorts(config, overrides, { cluster, keys }, opened);
    const iconSet = await readIconSet();
    const catalog = await openCatalog(config, iconSet, ports.log);
    const site = { url: '' };
    const onError = reportTo(ports.log);
    const background = { clock: ports.clock, onError };
    const maintenance = await openMaintenance(cluster.ownerUrl, config, background, opened);
    const retentionDays = config.activityRetentionDays;
    opened.defer(startRetentionJob({ ...background, maintenance, retentionDays }));
    opened.defer(startAttemptsJob({ ...background, maintenance }));
    const timers = overrides.timers ?? systemTimers;
    const apiKeys = openApiKeys({ ...ports, maintenance, timers, onError }, opened);
    const bySso = openSingleSignOn(config.oidc, { ...ports, maintenance });
    const consentUrl = overrides.simulated?.authorizeUrl ?? ((url: string) => url);
    const accessTokens = openAccessTokens(
      { ...ports, maintenance, catalog, timers, onError },
      opened,
    );
    const proxy = openProxy({ ...ports, catalog, accessTokens, timers, onError }, opened);
    const parts = { ...ports, catalog, site, consentUrl, apiKeys, accessTokens, proxy, ...bySso };
    const services = await openServices(parts, opened);
    const { database, clock } = services;
    await ensureFirstOrganization(database, clock, {
      email: config.adminEmail,
      password: config.adminPassword,
      organization: config.organization,
    });
    await overrides.prepare?.(services);
    const simulatorUrl = overrides.simulatorUrl ?? null;
    const page = { icons: iconsOf(catalog, iconSet), simulatorUrl };
    const url = await serve(config, services, { ...page, timers }, opened);
    site.url = config.publicUrl ?? url;
    if (overrides.healthChecks !== 'off') {
      const { hasNetwork } = overrides;
      const network = hasNetwork === undefined ? {} : { hasNetwork };
      const health = { maintenance, timers, onError, ...network };
      opened.defer(await openHealthChecks(services, health));
    }
    if (overrides.tokenRefreshes !== 'off') {
      const refreshes = { maintenance, tokens: accessTokens, timers, onError };
      opened.defer(startTokenRefreshes({ ...services, ...refreshes }));
    }
    if (overrides.deliveries !== 'off')
      await openDeliveries(services, config, { maintenance, timers, onError }, opened);
    opened.defer(startMessageJob({ ...services, maintenance, onError }));
    if (keys.length > 1) opened.defer(startRewrap(cluster.ownerUrl, services));
    const signInLink = await makeFirstSignInLink(database, clock, site.url);
    return { url, signInLink: signInLink ?? null, close: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

type OpenPorts = Omit<Ports, 'accessTokens' | 'catalog'> & Pick<Services, 'database'>;

async function openPorts(
  config: Config,
  overrides: Overrides,
  { cluster, keys }: Storage,
  opened: AsyncDisposableStack,
): Promise<OpenPorts> {
  const log = overrides.log ?? createLogger(config.logLevel);
  const clock = overrides.clock ?? systemClock;
  const sealer = createSealer({ keys });
  const runtimeUrl = inRole(cluster.ownerUrl, 'runtime');
  const database = await openDatabase(runtimeUrl, entities, databaseConnections);
  opened.defer(() => database.close());
  const bus = await PostgresBus.open(runtimeUrl, reportTo(log));
  opened.defer(() => bus.close());
  const outbound = createOutbound(await outboundOptions(config, overrides));
  opened.defer(() => outbound.close());
  const { oauthClients } = config;
  return { log, clock, sealer, database, bus, outbound, oauthClients };
}

async function openServices(
  ports: Omit<Services, 'feeds' | 'dashboards' | 'identity'>,
  opened: AsyncDisposableStack,
): Promise<Services> {
  const { database, bus, clock, sealer, log } = ports;
  const onError = reportTo(log);
  const sourceOf = (organizationId: string) => feedSource(database, organizationId);
  const feeds = new ActivityFeeds(bus, sourceOf, onError);
  opened.defer(() => feeds.close());
  const dashboards = new DashboardChanges(bus, systemTimers);
  opened.defer(() => dashboards.close());
  opened.defer(await startPartitionJob(database, clock, onError));
  const identity = await createIdentity({ db: database, clock, bus, sealer });
  opened.defer(() => identity.members.close());
  return { ...ports, feeds, dashboards, identity };
}

async function openCatalog(config: Config, icons: IconSet, log: Logger): Promise<Catalog> {
  const operator = config.catalogDir === null ? {} : { operatorDir: config.catalogDir };
  const operatorClients = new Set(config.oauthClients.keys());
  const catalog = await loadCatalog({
    builtinDir: builtinCatalogDir,
    isKnownIcon: icons.has,
    operatorClients,
    ...operator,
  });
  for (const problem of catalog.problems) {
    log.warn(`Left out of the catalog: ${problemText(problem)}`);
  }
  checkOperatorClients(catalog, operatorClients, (message) => log.warn(message));
  return catalog;
}

function reportTo(log: Logger): (error: unknown) => void {
  return (error) => log.error({ err: error }, 'A background task failed.');
}

async function serve(
  config: Config,
  services: Services,
  { timers, ...page }: Pick<HttpServerOptions, 'icons' | 'simulatorUrl'> & { timers: Timers },
  opened: AsyncDisposableStack,
): Promise<string> {
  const https = config.publicUrl?.startsWith('https:') === true;
  let stopping = false;
  const options: HttpServerOptions = {
    services,
    preparer: createPreparer({ schema: buildGraphQLSchema() }),
    cookies: new SessionCookies(https),
    https,
    isLocal: servesItselfOnly(config),
    trustedProxies: config.trustedProxies,
    ...page,
    webFolder: path.join(root, 'web', 'dist'),
    isStopping: () => stopping,
  };
  const http = await createHttpServer(options);
  opened.defer(() => closeWithin(http, graceMs));
  const { preparer, cookies, isLocal } = options;
  const { publicUrl, trustedProxies } = config;
  const sockets = serveSubscriptions({
    http,
    services,
    preparer,
    cookies,
    publicUrl,
    isLocal,
    trustedProxies,
    timers,
  });
  opened.defer(() => sockets.close());
  const url = await listen(http, config);
  opened.defer(() => {
    stopping = true;
  });
  return url;
}

/** A connection that never sends its request would keep a stopping server for ever. */
async function closeWithin(
  http: Awaited<ReturnType<typeof createHttpServer>>,
  milliseconds: number,
): Promise<void> {
  const timer = setTimeout(() => http.server.closeAllConnections(), milliseconds);
  await http.close();
  clearTimeout(timer);
}

function servesItselfOnly({ host, publicUrl }: Config): boolean {
  return publicUrl === null && /^(?:127\.0\.0\.1|localhost|::1)$/.test(host);
}

/** Rewraps beside the running server what older master keys sealed. Returns how to wait for its end. */
function startRewrap(ownerUrl: string, { sealer, log }: Services): () => Promise<void> {
  const done = rewrapEverything(ownerUrl, sealer).then(
    (count) =>
      log.info({ count }, 'All is sealed with the first master key; the others can be removed.'),
    reportTo(log),
  );
  return () => done;
}

async function outboundOptions(
  config: Config,
  { lookup, simulated }: Overrides,
): Promise<Parameters<typeof createOutbound>[0]> {
  const { outboundCaFile } = config;
  const own = outboundCaFile === null ? [] : [await readFile(outboundCaFile, 'utf8')];
  const authorities = simulated === undefined ? own : [...own, simulated.ca];
  return {
    allow: config.outboundAllow,
    ...(lookup === undefined ? {} : { lookup }),
    ...(simulated === undefined ? {} : { detours: simulated.detours }),
    ...(authorities.length === 0 ? {} : { extraCa: authorities.join('\n') }),
  };
}
