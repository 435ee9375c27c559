import { type JWTVerifyOptions, type JWTVerifyResult, errors, jwtVerify } from 'jose';
import type { IssuerKeys } from './issuer-keys.ts';

/** Never read from a token, nor from the identity provider; none of them has a shared secret. */
export const algorithms = ['EdDSA', 'ES256', 'RS256', 'PS256'];

/** How far two clocks may be apart. */
export const clockToleranceSeconds = 30;

/** Without a key id several keys may fit; more than these are not tried. */
const mostKeys = 4;

type Checks = Omit<JWTVerifyOptions, 'algorithms' | 'clockTolerance'>;

/**
 * What a token of the identity provider says, once its signature and claims hold.
 *
 * @throws {JOSEError} why they do not; {SingleSignOnRefusal} when the keys cannot be had.
 */
export async function verifyIssuerJwt(
  keys: IssuerKeys,
  token: string,
  checks: Checks,
): Promise<JWTVerifyResult> {
  const options = { ...checks, algorithms, clockTolerance: clockToleranceSeconds };
  try {
    return await jwtVerify(token, keys.find, options);
  } catch (error) {
    if (error instanceof errors.JWKSMultipleMatchingKeys) return oneOf(error, token, options);
    // A key in the set that no algorithm can use.
    if (error instanceof TypeError) throw new errors.JWKSInvalid(error.message, { cause: error });
    throw error;
  }
}

async function oneOf(
  several: errors.JWKSMultipleMatchingKeys,
  token: string,
  options: JWTVerifyOptions,
): Promise<JWTVerifyResult> {
  let tried = 0;
  for await (const key of several) {
    try {
      return await jwtVerify(token, key, options);
    } catch (error) {
      tried += 1;
      if (!(error instanceof errors.JWSSignatureVerificationFailed) || tried === mostKeys)
        throw error;
    }
  }
  throw new errors.JWSSignatureVerificationFailed();
}
