import type { Ports } from '../../context.ts';
import type { Database } from '../../platform/database/index.ts';
import { OutboundError, type OutboundFailure } from '../../platform/outbound/outbound.ts';
import type { TokenSettings } from './access-tokens.ts';
import { oauthClientOf } from './oauth-client.ts';
import { type Revocation, revokeToken } from './revoke-token.ts';
import { type Grant, mayBeSameGrant } from './same-grant.ts';
import { type StoredSignIn, listSignIns } from './sign-ins.queries.ts';
import type { Tokens } from './tokens.ts';

/** Tokens that nobody needs any more, and what they were given for. */
export interface UnneededTokens {
  readonly organizationId: string;
  readonly settings: TokenSettings;
  readonly tokens: Pick<Tokens, 'accessToken' | 'refreshToken'>;
}

export interface ReturnPorts extends Pick<Ports, 'catalog' | 'log' | 'oauthClients' | 'outbound'> {
  /** In the runtime role. */
  readonly database: Database;
  readonly maintenance: Database;
  readonly onError: (error: unknown) => void;
}

/** Tokens on their way back to their vendors: nobody waits for it, and what fails is no more than logged. */
export class ReturnedTokens {
  readonly #ports: ReturnPorts;
  readonly #underWay = new Set<Promise<void>>();

  constructor(ports: ReturnPorts) {
    this.#ports = ports;
  }

  /** To be called after the commit: it is looked whether another sign-in that is stored would end with these. */
  giveBack(unneeded: UnneededTokens): void {
    const work = this.#giveBack(unneeded)
      .catch(this.#ports.onError)
      .finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  /** Waits for what was sent: a few seconds for each token. */
  async close(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  async #giveBack(unneeded: UnneededTokens): Promise<void> {
    const { settings, tokens } = unneeded;
    const { provider, mode, forms } = settings;
    const client = oauthClientOf(this.#ports.oauthClients, provider, forms);
    const { oauth } = mode;
    if (oauth?.revokeUrl === undefined || client === undefined) return;
    const { clientId } = client;
    const { organizationId } = unneeded;
    const grant = { mode, config: forms.config, clientId };
    // The operator's client is everybody's: another organization may live by the same account of it.
    const within = client.source === 'OPERATOR' ? null : organizationId;
    if (await this.#isNeeded(within, grant)) return;
    const { revokeUrl } = oauth;
    const { refreshToken, accessToken } = tokens;
    const asked = { spec: oauth, revokeUrl, config: forms.config, client };
    await this.#revoke(provider.key, [
      ...(refreshToken === null
        ? []
        : [{ ...asked, token: refreshToken, kind: 'refresh_token' } as const]),
      { ...asked, token: accessToken, kind: 'access_token' },
    ]);
  }

  /** Whether an integration of the organization, or of any, lives by what may be the same grant. */
  async #isNeeded(organizationId: string | null, grant: Grant): Promise<boolean> {
    const { database, maintenance } = this.#ports;
    const readable = organizationId === null ? maintenance : database;
    const stored = await readable.read({ organizationId, userId: null }, listSignIns);
    return stored.some((signIn) => {
      const other = this.#grantOf(signIn);
      return other !== undefined && mayBeSameGrant(grant, other);
    });
  }

  #grantOf({ providerKey, authMode, config }: StoredSignIn): Grant | undefined {
    const { catalog, oauthClients } = this.#ports;
    const provider = catalog.get(providerKey);
    const mode = provider?.authModes.find(({ key }) => key === authMode);
    if (provider === undefined || mode === undefined) return undefined;
    const client = oauthClientOf(oauthClients, provider, { config, credentials: {} });
    return client && { mode, config, clientId: client.clientId };
  }

  /** In this order. What a vendor refuses when it has ended the first is no news: that ends the others at most of them. */
  async #revoke(provider: string, revocations: readonly Revocation[]): Promise<void> {
    let isRevoked = false;
    for (const revocation of revocations) {
      const end = await this.#endOf(revocation);
      if (end === 'REVOKED') isRevoked = true;
      else if (typeof end === 'string' || !isRevoked) this.#tell(provider, revocation, end);
      if (typeof end === 'string' && end !== 'REVOKED') return;
    }
  }

  /** A status: the vendor refused. Otherwise why there was no answer. */
  async #endOf(revocation: Revocation): Promise<'REVOKED' | OutboundFailure | number> {
    try {
      const status = await revokeToken(this.#ports, revocation);
      return status >= 200 && status < 300 ? 'REVOKED' : status;
    } catch (error) {
      if (error instanceof OutboundError) return error.code;
      throw error;
    }
  }

  #tell(provider: string, { kind }: Revocation, reason: OutboundFailure | number): void {
    const text = 'A token that is no longer needed could not be revoked: it lives until it ends.';
    this.#ports.log.warn({ provider, kind, reason }, text);
  }
}
