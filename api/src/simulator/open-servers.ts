import type { Socket } from 'node:net';
import type { VendorAnswer } from './case-file.ts';
import { createMailServer, type SharedServer } from './mail-vendors.ts';
import type { World } from './open-web.ts';
import { secured, serveRaw } from './raw-server.ts';
import type { Opened, Place } from './simulator.ts';
import type { SimulatedMode } from './vendors.ts';

/** A connection that is led here is refused: nothing listens at this port. */
const deadPort = 1;

/** A server for each host and port of the vendors' mail servers and other servers. */
export async function openMailAndTcp(world: World): Promise<Opened> {
  const opened = await Promise.all(
    sharedServers(world.vendors.modes()).map((shared) => openServer(shared, world)),
  );
  return {
    places: opened.map(({ place }) => place),
    close: async () => {
      await Promise.all(opened.map((each) => each.close()));
    },
  };
}

function sharedServers(modes: readonly SimulatedMode[]): SharedServer[] {
  const byAddress = new Map<string, SharedServer>();
  for (const each of modes) {
    const { server } = each.mode;
    if (server === undefined) continue;
    const address = `${server.host.toLowerCase()}:${server.port}`;
    const shared = byAddress.get(address);
    byAddress.set(address, { server, ...shared, modes: [...(shared?.modes ?? []), each] });
  }
  return [...byAddress.values()];
}

async function openServer(
  shared: SharedServer,
  world: World,
): Promise<{ readonly place: Place; readonly close: () => Promise<void> }> {
  const { server } = shared;
  const isMail = server.security !== undefined;
  const isTls = isMail ? server.security === 'tls' : server.tls === true;
  const tls = isTls ? { tls: await world.authority.contextOf(server.host) } : {};
  const serve = isMail
    ? await createMailServer(shared, world)
    : (socket: Socket) => void (tls.tls === undefined ? socket : secured(socket, tls.tls)).resume();
  const listening = await serveRaw({
    answer: () => {
      const speaker = speakerOf(shared, world);
      if (!isMail) logConnection(speaker, world);
      return answerOf(speaker, world);
    },
    serve,
    ...tls,
  });
  const isRefused = (): boolean => answerOf(speakerOf(shared, world), world).refused === true;
  const localPort = (): number => (isRefused() ? deadPort : listening.port);
  const place = { host: server.host.toLowerCase(), port: server.port, localPort };
  return { place, close: listening.close };
}

/** Who is heard where several share a server: the first that is not well, since nobody has said who they are yet. */
function speakerOf({ modes }: SharedServer, { vendors }: World): SimulatedMode | undefined {
  return modes.find(({ provider }) => vendors.situationOf(provider) !== 'good') ?? modes[0];
}

function answerOf(speaker: SimulatedMode | undefined, { vendors }: World): VendorAnswer {
  return speaker === undefined ? {} : vendors.answer(speaker, 0);
}

function logConnection(speaker: SimulatedMode | undefined, { received }: World): void {
  const server = speaker?.mode.server;
  received.add({
    provider: speaker?.provider ?? null,
    mode: speaker?.mode.mode ?? null,
    step: speaker === undefined ? null : 0,
    method: 'TCP',
    url: `tcp://${server?.host ?? ''}:${server?.port ?? ''}`,
    accepted: true,
  });
}
