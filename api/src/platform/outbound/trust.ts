import { X509Certificate } from 'node:crypto';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * The authorities that count for outgoing TLS: those of Node, and the further ones in PEM.
 * @throws {Error} when the PEM holds no certificate, or one that cannot be read
 */
export function createTrust(extraCa: string | undefined): SecureContext {
  if (extraCa === undefined) return createSecureContext();
  requireCertificates(extraCa);
  return createSecureContext({ ca: [...getCACertificates('default'), extraCa] });
}

/** OpenSSL passes over what it cannot read without a word. */
function requireCertificates(pem: string): void {
  const found = pem.match(CERTIFICATE) ?? [];
  if (found.length === 0) {
    throw new Error('There is no certificate in PEM among the further certificate authorities.');
  }
  for (const [index, certificate] of found.entries()) {
    try {
      void new X509Certificate(certificate);
    } catch (error) {
      const which = `Certificate ${index + 1} of ${found.length}`;
      throw new Error(`${which} among the further certificate authorities cannot be read.`, {
        cause: error,
      });
    }
  }
}
