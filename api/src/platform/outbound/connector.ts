import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext, type TLSSocket } from 'node:tls';
import { connectionFailure, tlsFailure } from './failures.ts';
import type { Guard } from './guard.ts';
import type { Target } from './url-policy.ts';

/** Opens connections to targets that the guard lets pass. Everything that leaves Patchbay goes through one of these. */
export interface Connector {
  /**
   * A connected socket; with `tls`, after a handshake that verified the certificate for the target's host. The signal
   * ends the attempt, not the socket.
   * @throws {OutboundError}
   */
  open(target: Target, tls: boolean, signal: AbortSignal): Promise<Socket>;
}

/** Which targets lead to a server on this machine instead. Without a port it is asked for any port of the host. */
export type Detours = (target: {
  readonly host: string;
  readonly port?: number;
}) => { readonly port: number } | undefined;

export interface ConnectorParts {
  readonly guard: Guard;
  /** The authorities whose certificates count. */
  readonly trust: SecureContext;
  readonly detours?: Detours;
  /** For tests: a network that leads somewhere else than it was told. */
  readonly dial?: typeof connectTcp;
}

const KEEP_ALIVE_DELAY_MS = 60_000;
const LOOPBACK = '127.0.0.1';

export function createConnector({
  guard,
  trust,
  detours,
  dial = connectTcp,
}: ConnectorParts): Connector {
  return {
    async open(target, tls, signal) {
      const detour = detours?.(target);
      const place =
        detour === undefined
          ? {
              host: target.host,
              port: target.port,
              lookup: pinned(await guard.addresses(target, signal)),
            }
          : { host: LOOPBACK, port: detour.port };
      signal.throwIfAborted();
      const socket = dial({
        ...place,
        autoSelectFamily: true,
        noDelay: true,
        keepAlive: true,
        keepAliveInitialDelay: KEEP_ALIVE_DELAY_MS,
      });
      // A reset between two listeners must not end the process.
      socket.on('error', ignore);
      try {
        await once(socket, 'connect', { signal });
        if (detour === undefined) guard.checkPeer(target, socket.remoteAddress);
        return tls ? await secure(socket, target, trust, signal) : socket;
      } catch (error) {
        socket.destroy();
        signal.throwIfAborted();
        throw connectionFailure(error, target.host);
      }
    },
  };
}

async function secure(
  socket: Socket,
  { host, purpose }: Target,
  trust: SecureContext,
  signal: AbortSignal,
): Promise<TLSSocket> {
  const secured = connectTls({
    socket,
    host,
    secureContext: trust,
    // Verified below: Node drops a certificate that it rejects itself, and with it what is wrong with it.
    rejectUnauthorized: false,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...(purpose === 'http' ? { ALPNProtocols: ['http/1.1'] } : {}),
  });
  secured.on('error', ignore);
  await once(secured, 'secureConnect', { signal });
  if (!secured.authorized) {
    const {
      valid_from: validFrom,
      valid_to: validTo,
      subjectaltname: names,
    } = secured.getPeerCertificate();
    const details = { validFrom, validTo, ...(names === undefined ? {} : { names }) };
    throw tlsFailure(String(secured.authorizationError), host, details);
  }
  return secured;
}

/** A look-up that only repeats what was checked, so that no second answer can come between check and connection. */
function pinned(addresses: readonly LookupAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

function ignore(): void {}
