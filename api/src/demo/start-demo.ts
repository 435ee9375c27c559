import type { FastifyInstance } from 'fastify';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { type Simulator, builtinCasesDir, loadCases, startSimulator } from '../simulator/index.ts';
import { builtinCatalogDir, loadCatalog } from '../modules/catalog/index.ts';
import { createControlServer } from './control-server.ts';
import { type Situations, keepSituations, readSituations } from './kept-situations.ts';
import { seedDemo } from './seed-demo.ts';
import { listSimulated } from './simulated-providers.ts';

/** For whoever tries the demo. */
export const demoOwner = { email: 'demo@patchbay.local', password: 'patchbay-demo' };
const usualControlPort = 4010;

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
    const catalog = await loadCatalog({ builtinDir: builtinCatalogDir });
    const { cases } = await loadCases(builtinCasesDir, catalog.providers);
    const simulator = opened.adopt(await startSimulator({ cases }), (one) => one.close());
    const kept = await readSituations(config.dataDir);
    for (const [key, known] of simulator.situations) {
      const situation = kept[key];
      if (situation !== undefined && known.includes(situation))
        simulator.setSituation(key, situation);
    }

    let patchbayUrl = '';
    const keep = () => keepSituations(config.dataDir, situationsOf(simulator));
    const control = createControlServer({
      simulator,
      list: () => listSimulated(catalog, cases, simulator),
      patchbayUrl: () => patchbayUrl,
      onChange: keep,
    });
    opened.adopt(control, (one) => one.close());
    const simulatorUrl = await listenOnLoopback(control);
    const app = await createApp(
      config,
      {
        simulated: simulator,
        // Nothing that is typed into the demo leaves this machine: what is not played is not found.
        lookup: () => Promise.reject(new Error('The demo reaches simulated providers only.')),
        simulatorUrl,
        hasNetwork: () => true,
        prepare: (services) => seedDemo(services, simulator, cases),
      },
      tell,
    );
    opened.adopt(app, (one) => one.close());
    patchbayUrl = app.url;
    await keep();
    tell(greeting(app.url, simulatorUrl));
    return { close: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
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

function greeting(url: string, simulatorUrl: string): string {
  return [
    `The demo is ready at ${url}`,
    `Sign in as ${demoOwner.email} with the password ${demoOwner.password}`,
    `Break and mend its providers at ${simulatorUrl}`,
  ].join('\n');
}
