import type { Outbound } from '../../platform/outbound/index.ts';

/** A target that did not answer. */
interface NoAnswer {
  readonly host: string;
  /** It failed on this machine. */
  readonly isLocal: boolean;
}

/** What one check saw of the network. */
export interface Sightings {
  readonly answered: readonly string[];
  readonly noAnswer: NoAnswer | undefined;
}

const networkFailures = new Set(['DNS', 'TIMEOUT', 'CONNECTION_REFUSED', 'CONNECTION_LOST']);
/** Of the system: there is no route, or its resolver does not answer. */
const localFailures = new Set([
  'EAI_AGAIN',
  'ENETDOWN',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ECONNABORTED',
]);

/** The way out, and what comes back by it for one check. */
export function watchOutbound(outbound: Outbound): {
  readonly outbound: Outbound;
  readonly seen: () => Sightings;
} {
  const answered: string[] = [];
  let noAnswer: NoAnswer | undefined;
  const watch = async <T>(host: string, work: Promise<T>): Promise<T> => {
    try {
      const result = await work;
      answered.push(host);
      return result;
    } catch (error) {
      const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
      if (code === 'TLS') answered.push(host);
      else if (typeof code === 'string' && networkFailures.has(code))
        noAnswer = { host, isLocal: typeof cause === 'string' && localFailures.has(cause) };
      throw error;
    }
  };
  return {
    outbound: {
      ...outbound,
      request: (request) => watch(hostOf(request.url), outbound.request(request)),
      connect: (request) => watch(request.host, outbound.connect(request)),
      smtpHandshake: (request) => watch(request.host, outbound.smtpHandshake(request)),
    },
    seen: () => ({ answered, noAnswer }),
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
