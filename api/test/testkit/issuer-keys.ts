import { randomUUID } from 'node:crypto';
import {
  type CryptoKey,
  type JWK,
  type JWTPayload,
  SignJWT,
  exportJWK,
  generateKeyPair,
} from 'jose';

/** A key that signs as an identity provider does. */
export interface IssuerKey {
  readonly id: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
}

export async function newIssuerKey(alg = 'ES256'): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const kid = randomUUID();
  const marks = { kid, alg, use: 'sig' };
  return {
    id: kid,
    alg,
    privateKey,
    privateJwk: { ...(await exportJWK(privateKey)), ...marks },
    publicJwk: { ...(await exportJWK(publicKey)), ...marks },
  };
}

/** Signs whatever it is given, as a thief or a careless identity provider would. */
export function signWith(
  key: Pick<IssuerKey, 'id' | 'alg'> & { readonly privateKey: CryptoKey | Uint8Array },
  claims: JWTPayload,
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: key.alg, kid: key.id, typ: 'JWT', ...header })
    .sign(key.privateKey);
}

/** Claims with one of them left out. */
export function without(claims: JWTPayload, name: string): JWTPayload {
  return Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
}
