import { ConfigError } from './config.ts';
import { type Catalog, foreignAddress } from './modules/catalog/index.ts';

/**
 * Looks whether the catalog has use for the operator's OAuth clients.
 *
 * @param keys The providers that they are set for.
 * @param warn Is told of those that do no harm.
 * @throws {ConfigError} when whoever connects a provider could have the operator's client sent to a host of their own.
 */
export function checkOperatorClients(
  catalog: Catalog,
  keys: Iterable<string>,
  warn: (message: string) => void,
): void {
  const problems: string[] = [];
  for (const key of keys) {
    const modes = catalog.get(key)?.authModes ?? [];
    const blocks = modes.flatMap(({ oauth }) => (oauth === undefined ? [] : [oauth]));
    if (blocks.length === 0)
      warn(`PATCHBAY_OAUTH_CLIENTS names "${key}", and no provider of that key has OAuth.`);
    const foreign = blocks.map(foreignAddress).find((at) => at !== undefined);
    if (foreign !== undefined) problems.push(problemOf(key, foreign));
  }
  if (problems.length > 0) throw new ConfigError(problems);
}

function problemOf(key: string, address: string): string {
  return (
    `PATCHBAY_OAUTH_CLIENTS: ${key} cannot have a client of yours. The host of its ${address} is entered by whoever ` +
    'connects it, and your client secret would be sent there. Take it out; organizations enter clients of their own.'
  );
}
