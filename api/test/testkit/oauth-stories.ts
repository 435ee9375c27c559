import {
  builtinCasesDir,
  loadCases,
  type Simulator,
  startSimulator,
} from '../../src/simulator/index.ts';
import { builtinCatalogDir, loadProviders } from '../../src/modules/catalog/index.ts';
import type {
  TestkitFinishOAuthMutation,
  TestkitStartOAuthMutationVariables,
} from './generated/graphql.ts';
import { FinishOAuth, StartOAuth } from './oauth-documents.ts';
import { type Consent, consentAt } from './oauth-vendor.ts';
import type { TestClient } from './test-client.ts';

export type StartInput = Partial<TestkitStartOAuthMutationVariables['input']>;
export type Finished = TestkitFinishOAuthMutation['finishOAuth'];

type Loaded = Required<Parameters<typeof startSimulator>[0]>;
let loading: Promise<Pick<Loaded, 'cases' | 'providers'>> | undefined;

/** The built-in catalog and its cases, read once. */
function loadCatalog() {
  loading ??= (async () => {
    const { providers } = await loadProviders(builtinCatalogDir);
    return { providers, cases: (await loadCases(builtinCasesDir, providers)).cases };
  })();
  return loading;
}

/** Plays every provider of the catalog on this machine, with its consent page. */
export async function playCatalog(): Promise<Simulator> {
  return startSimulator(await loadCatalog());
}

/** The forms of the case file of a provider: what an admin would enter, plainly fake. */
export async function formsOf(providerKey: string, authMode = 'oauth') {
  const { cases } = await loadCatalog();
  const entry = cases
    .find(({ provider }) => provider === providerKey)
    ?.modes.find(({ mode }) => mode === authMode);
  if (entry === undefined) throw new Error(`${providerKey} has no cases of ${authMode}.`);
  const { accessToken: _token, ...credentials } = entry.forms.credentials;
  return { config: entry.forms.config, credentials };
}

/** Begins a sign-in that nothing stands against; the address of the consent page. */
export async function start(client: TestClient, input: StartInput): Promise<string> {
  const { startOAuth } = await client.get(StartOAuth, {
    input: { acceptIdentityChange: false, ...input },
  });
  const { authorizationUrl, userErrors } = startOAuth;
  if (authorizationUrl == null) throw new Error(`Not started: ${JSON.stringify(userErrors)}`);
  return authorizationUrl;
}

/** Why a sign-in does not begin. */
export async function refusalOf(client: TestClient, input: StartInput) {
  const { startOAuth } = await client.get(StartOAuth, {
    input: { acceptIdentityChange: false, ...input },
  });
  if (startOAuth.authorizationUrl != null) throw new Error('It began.');
  return startOAuth.userErrors;
}

/** Decides on the consent page; the query with which the vendor leads back. */
export async function consent(
  authorizationUrl: string,
  choice?: Consent,
): Promise<Readonly<Record<string, string>>> {
  const back = await consentAt(new URL(authorizationUrl), authorizationUrl, choice);
  return Object.fromEntries(back.searchParams);
}

/** Brings the vendor's answer, as the page at /oauth/callback does. */
export async function finish(
  client: TestClient,
  query: Readonly<Record<string, string>>,
): Promise<Finished> {
  const { state = '', code, iss, error, error_description: errorDescription } = query;
  const answer = await client.get(FinishOAuth, {
    input: {
      state,
      ...(code === undefined ? {} : { code }),
      ...(iss === undefined ? {} : { iss }),
      ...(error === undefined ? {} : { error }),
      ...(errorDescription === undefined ? {} : { errorDescription }),
    },
  });
  return answer.finishOAuth;
}

/** A whole sign-in: begun, allowed, and finished. */
export async function signInAt(client: TestClient, input: StartInput, choice?: Consent) {
  return finish(client, await consent(await start(client, input), choice));
}
