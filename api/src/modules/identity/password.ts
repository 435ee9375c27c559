import { hash, verify } from '@node-rs/argon2';
import { HashGate } from './hash-gate.ts';
import type { Outcome } from './outcome.ts';

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default) with 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Longer ones than anybody can have chosen only cost time. */
const maxPasswordLength = 256;

/** The hash of a password that nobody has: verifying against it takes as long as against a real one. */
const nobodysHash = hash('no such user', cost);

/** Two of the four threads that Node.js has for such work; the line is a second long. */
const gate = new HashGate({ atOnce: 2, maxWaiting: 50 });

/** Refused when too many others wait. */
export function hashPassword(password: string): Promise<Outcome<string>> {
  return gate.pass(() => hash(password, cost));
}

/** Takes the same time whether there is such a user or not. Refused when too many others wait. */
export async function passwordMatches(
  stored: string | null,
  password: string,
): Promise<Outcome<boolean>> {
  const against = stored ?? (await nobodysHash);
  const text = password.length > maxPasswordLength ? '' : password;
  return gate.pass(async () => (await verify(against, text)) && stored !== null);
}
