import {
  type AuthorizationServer,
  allowInsecureRequests,
  customFetch,
  discoveryRequest,
  processDiscoveryResponse,
} from 'oauth4webapi';
import type { Clock } from '../../platform/clock/index.ts';
import type { Outbound } from '../../platform/outbound/index.ts';
import { KeptAnswer } from './kept-answer.ts';
import { type OutboundFetch, outboundFetch } from './outbound-fetch.ts';
import { failed } from './refusal.ts';
import type { SingleSignOnSettings } from './settings.ts';

/** How requests to the identity provider are made: over `outbound`, and by http where its address says so. */
export interface RequestOptions {
  readonly [customFetch]: OutboundFetch;
  readonly [allowInsecureRequests]: boolean;
}

/** The identity provider, as it describes itself (OpenID Connect Discovery 1.0). */
export class Issuer {
  readonly requests: RequestOptions;
  readonly #settings: SingleSignOnSettings;
  readonly #metadata: KeptAnswer<AuthorizationServer>;

  constructor(settings: SingleSignOnSettings, outbound: Outbound, clock: Clock) {
    this.#settings = settings;
    this.requests = {
      [customFetch]: outboundFetch(outbound),
      // The settings allow it for this machine only.
      [allowInsecureRequests]: settings.issuer.startsWith('http:'),
    };
    this.#metadata = new KeptAnswer(clock, { freshMs: 3_600_000, staleMs: 86_400_000 }, () =>
      this.#discover(),
    );
  }

  /**
   * Kept for an hour, and for a day while the identity provider does not answer.
   *
   * @throws {SingleSignOnRefusal} when it cannot be reached, or does not describe itself as it should.
   */
  discover(): Promise<AuthorizationServer> {
    return this.#metadata.get();
  }

  async #discover(): Promise<AuthorizationServer> {
    const { issuer, name } = this.#settings;
    const address = new URL(issuer);
    try {
      const response = await discoveryRequest(address, this.requests);
      return await processDiscoveryResponse(address, response);
    } catch (error) {
      throw failed(`${name} does not describe itself as it should. ${reasonOf(error)}`, error);
    }
  }
}

/** What went wrong with a request to the identity provider, in words that an operator can act upon. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'It cannot be said why.';
  const reason = error.message.charAt(0).toUpperCase() + error.message.slice(1);
  return /[.!?]$/.test(reason) || reason.includes('PATCHBAY_') ? reason : `${reason}.`;
}
