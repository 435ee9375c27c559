import { OutboundError } from '../../platform/outbound/outbound.ts';

/** Why Patchbay itself answers a call, and with which status. A closed list: tools may rely on it. */
const proxyErrors = {
  BAD_REQUEST: 400,
  PATH_REFUSED: 400,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TIMEOUT: 408,
  NOT_CONNECTED: 409,
  DISABLED: 409,
  NEEDS_REAUTH: 409,
  NOT_AVAILABLE: 409,
  TOO_MANY_CALLS: 429,
  PROVIDER_UNREACHABLE: 502,
  BLOCKED_ADDRESS: 502,
  REDIRECTED: 502,
  RENEWAL_FAILED: 502,
  STOPPING: 503,
  PROVIDER_TIMEOUT: 504,
} as const;
export type ProxyErrorCode = keyof typeof proxyErrors;

/** A call that ends with Patchbay's own answer. The message is for whoever runs the tool. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';

  constructor(
    readonly code: ProxyErrorCode,
    message: string,
    /** Seconds after which it may work. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }

  get status(): number {
    return proxyErrors[this.code];
  }
}

/** What became of a request that got no answer, as the tool is told. */
export function asProxyError(error: unknown): unknown {
  if (!(error instanceof OutboundError)) return error;
  switch (error.code) {
    case 'TIMEOUT':
      return new ProxyError(
        'PROVIDER_TIMEOUT',
        `The provider did not answer in time. ${error.message}`,
      );
    case 'BLOCKED_ADDRESS':
      return new ProxyError('BLOCKED_ADDRESS', error.message);
    case 'INVALID_URL':
      return new ProxyError('BAD_REQUEST', error.message);
    case 'CANCELLED':
      return new ProxyError('STOPPING', 'Patchbay is restarting. Call again in a moment.', 1);
    case 'DNS':
    case 'TLS':
    case 'CONNECTION_REFUSED':
    case 'CONNECTION_LOST':
      return new ProxyError('PROVIDER_UNREACHABLE', error.message);
  }
}
