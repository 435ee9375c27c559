import { hash, verify } from '@node-rs/argon2';

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default) with 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Longer ones than anybody can have chosen only cost time. */
const maxPasswordLength = 256;

/** The hash of a password that nobody has: verifying against it takes as long as against a real one. */
const nobodysHash = hash('no such user', cost);

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Takes the same time whether there is such a user or not. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(
    stored ?? (await nobodysHash),
    password.length > maxPasswordLength ? '' : password,
  );
  return matches && stored !== null;
}
