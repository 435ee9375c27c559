import 'reflect-metadata';
import type { webcrypto } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const dayMs = 86_400_000;
const issuer = 'CN=Patchbay vendor simulator';

/** Key and certificate of a server in PEM. */
interface ServerIdentity {
  readonly key: string;
  readonly cert: string;
}

/** A certificate authority that lives in memory: whoever trusts it trusts the simulated vendors, and nobody else. */
export interface Authority {
  /** Its own certificate in PEM. */
  readonly ca: string;
  /** A certificate for a name; made once. */
  identityOf(name: string): Promise<ServerIdentity>;
  contextOf(name: string): Promise<SecureContext>;
}

/** Makes an authority whose certificates are good for a year from now. */
export async function createAuthority(): Promise<Authority> {
  const root = await newKeys();
  const leaf = await newKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: issuer,
    keys: root,
    ...signing(),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  const exported = await crypto.subtle.exportKey('pkcs8', leaf.privateKey);
  const key = PemConverter.encode(exported, 'PRIVATE KEY');
  const identityOf = once(async (name) => ({ key, cert: await issue(name, leaf, root) }));
  return {
    ca: certificate.toString('pem'),
    identityOf,
    contextOf: once(async (name) => createSecureContext(await identityOf(name))),
  };
}

/** A server's certificate in PEM. */
async function issue(name: string, leaf: KeyPair, root: KeyPair): Promise<string> {
  const issued = await X509CertificateGenerator.create({
    // A common name has 64 characters at most; what counts is the alternative name.
    subject: `CN=${name.slice(0, 64)}`,
    issuer,
    publicKey: leaf.publicKey,
    signingKey: root.privateKey,
    ...signing(),
    extensions: [
      new SubjectAlternativeNameExtension([{ type: 'dns', value: name }]),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    ],
  });
  return issued.toString('pem');
}

type KeyPair = webcrypto.CryptoKeyPair;

function signing(): { signingAlgorithm: typeof algorithm; notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return {
    signingAlgorithm: algorithm,
    notBefore: new Date(now - dayMs),
    notAfter: new Date(now + 365 * dayMs),
  };
}

function newKeys(): Promise<KeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

/** Remembers what was made for each name. */
function once<T>(make: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}

/** A private key for signing tokens (ES256), as a JWK: of a simulated identity provider, and gone with it. */
export async function newSigningJwk(): Promise<webcrypto.JsonWebKey> {
  const { privateKey } = await newKeys();
  const {
    key_ops: _operations,
    ext: _extractable,
    ...jwk
  } = await crypto.subtle.exportKey('jwk', privateKey);
  return jwk;
}
