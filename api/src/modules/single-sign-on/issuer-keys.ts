import { type JSONWebKeySet, type JWTVerifyGetKey, createLocalJWKSet, errors } from 'jose';
import { customFetch } from 'oauth4webapi';
import type { Clock } from '../../platform/clock/index.ts';
import type { Issuer } from './issuer.ts';
import { reasonOf } from './issuer.ts';
import { KeptAnswer } from './kept-answer.ts';
import { failed } from './refusal.ts';

/** An unknown key id is a reason to look for new keys; strangers who invent some must not make a storm of it. */
const cooldownMs = 30_000;

/**
 * The public keys of the identity provider. New ones are found when a token names them, so they can be rotated while
 * this server runs; those that are published no more are believed for ten minutes, or for an hour while the identity
 * provider does not answer.
 */
export class IssuerKeys {
  readonly #keys: KeptAnswer<JWTVerifyGetKey>;

  constructor(issuer: Issuer, clock: Clock) {
    this.#keys = new KeptAnswer(clock, { freshMs: 600_000, staleMs: 3_600_000 }, () =>
      readKeys(issuer),
    );
  }

  /**
   * The key for a token's header, as `jose` asks for it.
   *
   * @throws {JOSEError} when none fits; {SingleSignOnRefusal} when there are none to be had.
   */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const known = await this.#keys.get();
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      const renewed = await this.#keys.renew(cooldownMs);
      if (renewed === undefined) throw error;
      return renewed(header, token);
    }
  };
}

async function readKeys(issuer: Issuer): Promise<JWTVerifyGetKey> {
  const { jwks_uri: address } = await issuer.discover();
  if (address === undefined) throw failed('The identity provider names no address of its keys.');
  const fetched = issuer.requests[customFetch];
  try {
    const headers = { accept: 'application/json, application/jwk-set+json' };
    const response = await fetched(address, { method: 'GET', headers });
    if (response.status !== 200) throw new Error(`It answered with status ${response.status}.`);
    return createLocalJWKSet((await response.json()) as JSONWebKeySet);
  } catch (error) {
    throw failed(`The keys of the identity provider cannot be read. ${reasonOf(error)}`, error);
  }
}
