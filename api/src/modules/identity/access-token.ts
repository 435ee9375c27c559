import { SignJWT, errors, jwtVerify } from 'jose';
import type { SigningKeys } from './signing-keys.ts';

/** Short, because it is believed without asking the database who signed in. */
const accessTokenSeconds = 600;

const issuer = 'patchbay';
const audience = 'patchbay';
const type = 'at+jwt';

export interface AccessClaims {
  readonly userId: string;
  readonly sessionId: string;
  readonly organizationId: string;
}

/** What a token says that holds. */
export interface VerifiedClaims extends AccessClaims {
  readonly expiresAt: Date;
}

/** A JWT (RFC 9068) signed with EdDSA, for one session. */
export function issueAccessToken(
  keys: SigningKeys,
  claims: AccessClaims,
  now: Date,
): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({ sid: claims.sessionId, org: claims.organizationId })
    .setProtectedHeader({ alg: 'EdDSA', kid: keys.active.id, typ: type })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(claims.userId)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + accessTokenSeconds)
    .sign(keys.active.privateKey);
}

/** Undefined for whatever is forged, expired, signed by another key or algorithm, or meant for somebody else. */
export async function verifyAccessToken(
  keys: SigningKeys,
  token: string,
  now: Date,
): Promise<VerifiedClaims | undefined> {
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const key = keys.publicKeys.get(kid ?? '');
        if (key === undefined) throw new errors.JWKSNoMatchingKey();
        return key;
      },
      {
        issuer,
        audience,
        algorithms: ['EdDSA'],
        typ: type,
        currentDate: now,
        requiredClaims: ['exp', 'sub', 'iat'],
      },
    );
    const { sub, sid, org, exp } = payload;
    if (typeof sub !== 'string' || typeof sid !== 'string' || typeof org !== 'string')
      return undefined;
    const expiresAt = new Date((exp ?? 0) * 1000);
    return { userId: sub, sessionId: sid, organizationId: org, expiresAt };
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
