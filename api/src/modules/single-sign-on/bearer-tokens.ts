import { type JWTPayload, decodeJwt, decodeProtectedHeader, errors } from 'jose';
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { TokenCaller } from '../../context.ts';
import { AppError } from '../../graphql/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { limiterAddress } from '../identity/index.ts';
import { isAccessToken } from './access-token-shape.ts';
import { verifyIssuerJwt } from './issuer-jwt.ts';
import { SingleSignOnRefusal } from './refusal.ts';
import type { SingleSignOn } from './single-sign-on.ts';
import { chooseOrganization, findTokenMember } from './token-member.ts';

/** A bearer JWT, and where its holder says that they work. */
interface ShownToken {
  readonly token: string;
  /** The id of an organization, for whoever is in several. */
  readonly organization: string | undefined;
  readonly remoteAddress: string;
}

export type TokenAuthentication =
  | { readonly ok: true; readonly caller: TokenCaller }
  | { readonly ok: false; readonly error: AppError };

interface Holder {
  readonly issuer: string;
  readonly subject: string;
  readonly expiresAt: Date;
}

/** No access token is longer. */
const longestToken = 16_384;
const mostTokens = 10_000;
/** As long as a key is believed that the identity provider has withdrawn. */
const knownMs = 600_000;
const triesAMinute = 120;

/** The same for whatever was not signed by the identity provider: nothing is learnt of why. */
const notValid = refusal(
  'The bearer token is not valid, or it has expired. Get a new one from the identity provider.',
);

/** Members who come with a JWT of the identity provider in place of a session. */
export class BearerTokens {
  readonly #sso: SingleSignOn;
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #known = new LRUCache<string, Holder>({ max: mostTokens, ttl: knownMs });
  readonly #tries = new RateLimiterMemory({ points: triesAMinute, duration: 60 });

  constructor(sso: SingleSignOn, { database, clock }: { database: Database; clock: Clock }) {
    this.#sso = sso;
    this.#database = database;
    this.#clock = clock;
  }

  /** Whether a token says that it is of the identity provider. It is not verified, nor believed. */
  claims(token: string): boolean {
    if (token.length > longestToken) return false;
    try {
      return withoutSlash(decodeJwt(token).iss) === withoutSlash(this.#sso.settings.issuer);
    } catch {
      return false;
    }
  }

  /** Who holds a token. Those that do not hold are counted for each network; those that are known to hold never. */
  async authenticate({
    token,
    organization,
    remoteAddress,
  }: ShownToken): Promise<TokenAuthentication> {
    const now = this.#clock.now();
    const known = this.#known.get(token);
    if (known !== undefined && known.expiresAt > now) return this.#member(known, organization);
    const network = limiterAddress(remoteAddress);
    const wait = await this.#take(network);
    if (wait > 0) return { ok: false, error: tooMany(wait) };
    const holder = await this.#verify(token, now);
    if (holder instanceof AppError) return { ok: false, error: holder };
    await this.#tries.reward(network);
    this.#known.set(token, holder);
    return this.#member(holder, organization);
  }

  async #verify(token: string, now: Date): Promise<Holder | AppError> {
    const { audience, name } = this.#sso.settings;
    if (audience === null) return notValid;
    try {
      const { issuer } = await this.#sso.issuer.discover();
      if (!isPlausible(token, { issuer, audience })) return notValid;
      const { payload, protectedHeader } = await verifyIssuerJwt(this.#sso.keys, token, {
        issuer,
        audience,
        currentDate: now,
        requiredClaims: ['exp', 'sub'],
      });
      if (!isAccessToken(protectedHeader, payload)) return notAccess(name);
      const { sub: subject = '', exp = 0 } = payload;
      return { issuer, subject, expiresAt: new Date(exp * 1_000) };
    } catch (error) {
      if (error instanceof SingleSignOnRefusal) return unreachable(name);
      // Only who has signed it knows when it ends: to say so gives nothing away.
      if (error instanceof errors.JWTExpired) return expired(name);
      if (error instanceof errors.JOSEError) return notValid;
      throw error;
    }
  }

  async #member(holder: Holder, organization: string | undefined): Promise<TokenAuthentication> {
    const found = await findTokenMember(this.#database, holder);
    if (found === undefined) return { ok: false, error: unknown(this.#sso.settings.name) };
    const chosen = chooseOrganization(found.memberships, organization);
    if (chosen instanceof AppError) return { ok: false, error: chosen };
    return { ok: true, caller: { ...found.person, ...chosen, expiresAt: holder.expiresAt } };
  }

  /** @returns the seconds to wait; zero when a token that is not known may be looked at. */
  async #take(network: string): Promise<number> {
    try {
      await this.#tries.consume(network);
      return 0;
    } catch (excess) {
      if (excess instanceof RateLimiterRes)
        return Math.max(1, Math.ceil(excess.msBeforeNext / 1_000));
      throw excess;
    }
  }
}

/** What can be seen without a key: so that no signature is checked, and no key looked for, in vain. */
function isPlausible(
  token: string,
  { issuer, audience }: { readonly issuer: string; readonly audience: string },
): boolean {
  try {
    const { typ } = decodeProtectedHeader(token);
    const { iss, aud, exp }: JWTPayload = decodeJwt(token);
    return (
      typ !== undefined && iss === issuer && [aud].flat().includes(audience) && exp !== undefined
    );
  } catch {
    return false;
  }
}

function withoutSlash(issuer: string | undefined): string | undefined {
  return issuer?.replace(/\/$/, '');
}

function refusal(message: string): AppError {
  return new AppError('UNAUTHENTICATED', message);
}

function expired(name: string): AppError {
  return refusal(`The bearer token has expired. Get a new one from ${name}.`);
}

function notAccess(name: string): AppError {
  return refusal(
    `The bearer token is no access token: an id token says who signed in, not what may be asked. Send the access token of ${name}.`,
  );
}

function unreachable(name: string): AppError {
  return refusal(`The keys of ${name} cannot be read now, so no bearer token of it is believed.`);
}

function unknown(name: string): AppError {
  return refusal(
    `Nobody here belongs to this bearer token. Sign in to Patchbay by ${name} once, in a browser.`,
  );
}

function tooMany(retryAfter: number): AppError {
  const message = `Too many bearer tokens from this address did not hold. Wait ${retryAfter} seconds.`;
  return new AppError('RATE_LIMITED', message, { retryAfter });
}
