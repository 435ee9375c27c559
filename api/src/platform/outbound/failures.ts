import type { PeerCertificate } from 'node:tls';
import { OutboundError } from './outbound.ts';

const TIMEOUTS = new Set([
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
]);
const NOT_CONNECTED = new Set([
  'EACCES',
  'EADDRNOTAVAIL',
  'ECONNREFUSED',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPERM',
]);
const NOT_HTTP = new Set([
  'HTTPParserError',
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);
const CLOSED = new Set(['UND_ERR_CLOSED', 'UND_ERR_DESTROYED']);
/** The names that a look-up uses for "there is no such name", as against "nobody could tell". */
const NO_SUCH_NAME = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NODATA', 'EAI_NONAME']);
/** OpenSSL's names for a certificate that does not verify (X509_V_ERR_*), and Node's for a failed handshake. */
const TLS_CODE =
  /^(EPROTO$|ERR_SSL_|ERR_TLS_|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_(CA|PURPOSE)$|HOSTNAME_MISMATCH$|PATH_LENGTH_EXCEEDED$)/;

/**
 * What went wrong, as an admin can read it. `host` is what they typed. Nothing of the error but its code is kept, also
 * not as the cause: its message may name an address, and the rest of it what the server sent.
 */
export function connectionFailure(error: unknown, host: string): OutboundError {
  if (error instanceof OutboundError) return error;
  const code = codeOf(error);
  const fail = (kind: OutboundError['code'], message: string): OutboundError =>
    new OutboundError(kind, message, { cause: code });

  if (TIMEOUTS.has(code)) return fail('TIMEOUT', `${host} did not answer in time.`);
  if (code === 'ECONNREFUSED') return fail('CONNECTION_REFUSED', `${host} refused the connection.`);
  if (NOT_CONNECTED.has(code))
    return fail('CONNECTION_REFUSED', `${host} cannot be reached from here.`);
  if (CLOSED.has(code)) return fail('CANCELLED', 'Patchbay is shutting down.');
  if (TLS_CODE.test(code)) return tlsFailure(code, host, namesIn(error));
  if (code === 'UND_ERR_INVALID_ARG') {
    return fail(
      'INVALID_URL',
      'The request has a header or path with characters that HTTP does not allow.',
    );
  }
  if (NOT_HTTP.has(code)) {
    return fail('CONNECTION_LOST', `${host} did not answer with valid HTTP.`);
  }
  return fail(
    'CONNECTION_LOST',
    `The connection to ${host} was lost before the answer was complete.`,
  );
}

/** @param error what the look-up threw; undefined when it found nothing */
export function lookupFailure(error: unknown, host: string): OutboundError {
  if (error instanceof OutboundError) return error;
  const unknown = error === undefined || NO_SUCH_NAME.has(codeOf(error));
  const message = unknown
    ? `The name ${host} was not found.`
    : `The name ${host} could not be looked up. It may work again in a moment.`;
  return new OutboundError('DNS', message, { cause: codeOf(error) });
}

export interface CertificateDetails {
  readonly validFrom?: string;
  readonly validTo?: string;
  /** As OpenSSL writes them: `DNS:a.example.com, IP Address:192.0.2.1`. */
  readonly names?: string;
}

/** Why TLS with a host is not to be trusted, or did not come about. */
export function tlsFailure(
  code: string,
  host: string,
  { validFrom, validTo, names }: CertificateDetails,
): OutboundError {
  return new OutboundError('TLS', sentence(), { cause: code });

  function sentence(): string {
    switch (code) {
      case 'CERT_HAS_EXPIRED':
        return `The certificate of ${host} ${validTo === undefined ? 'has expired' : `expired on ${day(validTo)}`}.`;
      case 'CERT_NOT_YET_VALID':
        return `The certificate of ${host} is not valid ${validFrom === undefined ? 'yet' : `before ${day(validFrom)}`}.`;
      case 'ERR_TLS_CERT_ALTNAME_INVALID':
      case 'HOSTNAME_MISMATCH':
        return `The certificate of ${host} is for ${names === undefined ? 'another name' : list(names)}, not for ${host}.`;
      case 'DEPTH_ZERO_SELF_SIGNED_CERT':
        return `The certificate of ${host} is self-signed, so nobody vouches for it.`;
      case 'SELF_SIGNED_CERT_IN_CHAIN':
      case 'UNABLE_TO_GET_ISSUER_CERT':
      case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
        return `The certificate of ${host} comes from an authority that Patchbay does not know, or lacks its chain.`;
      case 'CERT_REVOKED':
        return `The certificate of ${host} was revoked.`;
      default:
        return code.startsWith('CERT_') || code.startsWith('UNABLE_TO_')
          ? `The certificate of ${host} could not be verified (${code}).`
          : `${host} did not agree on TLS. The port may expect an unencrypted connection, or the server is too old.`;
    }
  }
}

/** Node hands over the certificate with the error only where its name does not match. */
function namesIn(error: unknown): CertificateDetails {
  const { cert } = error as { cert?: PeerCertificate };
  return cert?.subjectaltname === undefined ? {} : { names: cert.subjectaltname };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  // Nodemailer puts a code of its own in front of the system's.
  const { code, originalCode } = error as { code?: unknown; originalCode?: unknown };
  if (typeof originalCode === 'string') return originalCode;
  return typeof code === 'string' ? code : error.name;
}

/** `Feb  3 23:59:59 2021 GMT` → `2021-02-03` */
function day(openssl: string): string {
  const time = Date.parse(openssl);
  return Number.isNaN(time) ? openssl : new Date(time).toISOString().slice(0, 10);
}

const NAMES_SHOWN = 3;

function list(names: string): string {
  const each = names.split(', ').map((name) => name.replace(/^(DNS|IP Address):/, ''));
  const more = each.length > NAMES_SHOWN ? ' and others' : '';
  return each.slice(0, NAMES_SHOWN).join(', ') + more;
}
