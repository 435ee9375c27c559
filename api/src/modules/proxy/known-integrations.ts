import type { Ports } from '../../context.ts';
import type { Database } from '../../platform/database/index.ts';
import {
  type Provider,
  type ProxyAddress,
  accessTokenName,
  proxyAddress,
} from '../catalog/index.ts';
import { openSettings } from '../integrations/index.ts';
import { type CallableRow, findCallable } from './proxy.queries.ts';
import { ProxyError, type ProxyErrorCode } from './proxy-error.ts';

/** An integration that can be called: opened, with its credentials in the clear. */
export interface Callable {
  readonly row: CallableRow;
  readonly provider: Provider;
  readonly address: ProxyAddress;
  /** Where its auth mode is OAuth: the token that is in the address. */
  readonly accessToken: string | null;
}

type OpeningPorts = Pick<Ports, 'bus' | 'catalog' | 'sealer' | 'accessTokens' | 'clock'> & {
  readonly database: Database;
};

interface Known {
  readonly opened: Promise<Callable>;
  readonly at: number;
}

/** Changes that the bus does not tell, because it is deaf, hold from then on. */
const longestMs = 1_000;
const mostKnown = 5_000;

/**
 * Integrations that were called within the last second, opened once for all calls. Whatever happens in their
 * organization is told by the bus, and they are opened anew.
 */
export class KnownIntegrations {
  readonly #ports: OpeningPorts;
  readonly #known = new Map<string, Map<string, Known>>();
  readonly #unsubscribe: readonly (() => void)[];

  constructor(ports: OpeningPorts) {
    this.#ports = ports;
    const { bus } = ports;
    this.#unsubscribe = [
      bus.subscribe((message) => {
        if (message.kind === 'activity') this.#known.delete(message.organizationId);
      }),
      bus.onRecovered(() => this.#known.clear()),
    ];
  }

  /** @throws {ProxyError} when it cannot be called, or is none of the organization */
  get(organizationId: string, integrationId: string): Promise<Callable> {
    const now = this.#ports.clock.now().getTime();
    const known = this.#known.get(organizationId)?.get(integrationId);
    if (known !== undefined && now - known.at < longestMs) return known.opened;
    const opened = this.#open(organizationId, integrationId);
    this.#keep(organizationId, integrationId, { opened, at: now });
    return opened;
  }

  /** To be called when what is known has turned out to be wrong. */
  forget(organizationId: string, integrationId: string): void {
    this.#known.get(organizationId)?.delete(integrationId);
  }

  close(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#known.clear();
  }

  #keep(organizationId: string, integrationId: string, known: Known): void {
    if (this.#known.size > mostKnown) this.#known.clear();
    const ofOrganization = this.#known.get(organizationId) ?? new Map<string, Known>();
    if (ofOrganization.size > mostKnown) ofOrganization.clear();
    this.#known.set(organizationId, ofOrganization.set(integrationId, known));
    // What cannot be called may be so in a moment; what was not found costs one look again.
    known.opened.catch(() => {
      if (this.#known.get(organizationId)?.get(integrationId) === known)
        this.forget(organizationId, integrationId);
    });
  }

  async #open(organizationId: string, integrationId: string): Promise<Callable> {
    const { database, catalog, sealer, accessTokens } = this.#ports;
    const scope = { organizationId, userId: null };
    const row = await database.read(scope, (sql) => findCallable(sql, integrationId));
    if (row === undefined) throw new ProxyError('NOT_FOUND', 'There is no such integration.');
    refuseUnlessReady(row);
    const opened = await openSettings({ catalog, sealer, accessTokens }, row);
    if (!opened.ok) throw asRefusal(opened.userErrors[0]);
    const { provider, mode, forms } = opened.value;
    const address = addressOf(() => proxyAddress(mode, forms));
    if (address === undefined) {
      const message = `${provider.name} cannot be called through Patchbay in this auth mode.`;
      throw new ProxyError('NOT_AVAILABLE', message);
    }
    const token = forms.credentials[accessTokenName];
    const isOAuth = mode.oauth !== undefined && typeof token === 'string';
    return { row, provider, address, accessToken: isOAuth ? token : null };
  }
}

function refuseUnlessReady({ connected, enabled, needsReauth, name }: CallableRow): void {
  if (!connected)
    throw new ProxyError('NOT_CONNECTED', `${name} is disconnected. Reconnect it in Patchbay.`);
  if (needsReauth)
    throw new ProxyError('NEEDS_REAUTH', `${name} needs somebody to sign in again in Patchbay.`);
  if (!enabled) throw new ProxyError('DISABLED', `${name} is switched off in Patchbay.`);
}

/** What keeps settings from being opened, in the words of who knows. */
function asRefusal(error: { readonly code: string; readonly message: string } | undefined) {
  const codes: Readonly<Record<string, ProxyErrorCode>> = {
    NEEDS_REAUTH: 'NEEDS_REAUTH',
    RENEWAL_FAILED: 'RENEWAL_FAILED',
  };
  const code = codes[error?.code ?? ''] ?? 'NOT_AVAILABLE';
  return new ProxyError(code, error?.message ?? 'This integration cannot be called.');
}

function addressOf(fill: () => ProxyAddress | undefined): ProxyAddress | undefined {
  try {
    return fill();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TemplateError') throw error;
    throw new ProxyError('NOT_AVAILABLE', `Its settings cannot be sent. ${error.message}`);
  }
}
