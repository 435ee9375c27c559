import type { OperatorClients } from '../modules/oauth-tokens/index.ts';
import type { CaseFile } from '../simulator/index.ts';

/** Providers whose OAuth client the operator of the demo has set, so that Connect asks for nothing but consent. */
const withClient: ReadonlySet<string> = new Set(['google-calendar', 'slack']);

/** The clients that their simulated vendors know. */
export function demoClients(cases: readonly CaseFile[]): OperatorClients {
  return new Map(
    cases
      .filter(({ provider }) => withClient.has(provider))
      .flatMap(({ provider, modes }) =>
        modes.flatMap(({ forms: { config, credentials } }) => {
          const { clientId } = config;
          const { clientSecret } = credentials;
          if (clientId === undefined || clientSecret === undefined) return [];
          const client = { clientId: String(clientId), clientSecret: String(clientSecret) };
          return [[provider, client] as const];
        }),
      ),
  );
}
