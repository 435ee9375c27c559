import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app speaks it. */
const rules = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** Clocks differ: one step before and one after are taken too (RFC 6238, 5.2). */
const window = 1;

/** 160 bits (RFC 4226, 4, R6), in base32; and the address that an authenticator app reads it from. */
export function newTotpSecret(email: string): { readonly secret: string; readonly uri: string } {
  const totp = new TOTP({ ...rules, issuer: 'Patchbay', label: email, secret: new Secret() });
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The time step that a code belongs to: a later one each time. Undefined when it is none of this moment. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const key = Secret.fromBase32(secret);
  const delta = TOTP.validate({ ...rules, secret: key, token: code, timestamp, window });
  return delta === null ? undefined : TOTP.counter({ period: rules.period, timestamp }) + delta;
}
