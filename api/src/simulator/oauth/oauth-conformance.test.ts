import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentAt } from '../../../test/testkit/oauth-vendor.ts';
import {
  builtinCatalogDir,
  type CheckResult,
  loadProviders,
  oauthAddress,
  oauthParams,
  type OAuthSpec,
  runCheck,
} from '../../modules/catalog/index.ts';
import {
  clientCredentials,
  exchangeCode,
  refreshTokens,
  type TokenRequest,
  type TokenResult,
} from '../../modules/oauth-tokens/index.ts';
import { createOutbound, type Outbound } from '../../platform/outbound/index.ts';
import type { VendorMode } from '../case-file.ts';
import { builtinCasesDir, loadCases } from '../load-cases.ts';
import { type Simulator, startSimulator } from '../simulator.ts';

const { providers } = await loadProviders(builtinCatalogDir);
const { cases } = await loadCases(builtinCasesDir, providers);
const stories = cases.flatMap((file) => {
  const provider = providers.find(({ key }) => key === file.provider);
  return file.modes.flatMap((entry) => {
    const mode = provider?.authModes.find(({ key }) => key === entry.mode);
    if (provider === undefined || mode?.oauth === undefined) return [];
    const { config, credentials } = entry.forms;
    const scopes = mode.oauth.scopes.flatMap((scope) => (scope.default ? [scope.name] : []));
    const client = {
      clientId: String(config['clientId']),
      clientSecret: String(credentials['clientSecret']),
      source: 'ORGANIZATION',
    } as const;
    const asking: TokenRequest = { provider, mode, config, client, scopes };
    const title = `${provider.key} · ${mode.key}`;
    return [{ title, provider, mode, oauth: mode.oauth, entry, asking }];
  });
});
const byCode = stories.filter(({ mode }) => mode.kind === 'OAUTH2_CODE');
const byCredentials = stories.filter(({ mode }) => mode.kind === 'OAUTH2_CLIENT_CREDENTIALS');

let simulator: Simulator;
let outbound: Outbound;
beforeAll(async () => {
  simulator = await startSimulator({ cases, providers });
  outbound = createOutbound({
    allow: [],
    lookup: async () => [],
    extraCa: simulator.ca,
    detours: simulator.detours,
  });
});
afterAll(async () => {
  await outbound.close();
  await simulator.close();
});

const redirectUri = 'http://127.0.0.1:4000/oauth/callback';

/** As the web app and the member's browser do it: the authorization address, the consent page, the code. */
async function signIn(oauth: OAuthSpec, asking: TokenRequest): Promise<TokenResult> {
  const verifier = oauth.pkce ? randomBytes(32).toString('base64url') : null;
  const challenge = createHash('sha256')
    .update(verifier ?? '')
    .digest('base64url');
  const query = new URLSearchParams({
    ...oauthParams(oauth.authorizeParams, asking.config),
    response_type: 'code',
    client_id: asking.client.clientId,
    redirect_uri: redirectUri,
    state: 'a state',
    scope: asking.scopes.join(oauth.scopeSeparator),
    ...(verifier === null ? {} : { code_challenge: challenge, code_challenge_method: 'S256' }),
  });
  const real = `${oauthAddress(oauth.authorizeUrl ?? '', asking.config)}?${query.toString()}`;
  const address = simulator.authorizeUrl(real);
  expect(new URL(address).hostname).toBe('127.0.0.1');
  const back = await consentAt(new URL(address), address, { account: 'ana' });
  expect(back.searchParams.get('error')).toBeNull();
  const code = back.searchParams.get('code') ?? '';
  return exchangeCode({ outbound }, asking, { code, redirectUri, verifier });
}

function check(
  { provider, mode, entry }: (typeof stories)[number],
  accessToken: string,
): Promise<CheckResult> {
  const { config, credentials } = entry.forms;
  const forms = { config, credentials: { ...credentials, accessToken } };
  const clock = { now: () => new Date() };
  return runCheck(provider, mode.key, forms, { outbound, clock, deadlineMs: 5000 });
}

function tokensOf(result: TokenResult): Extract<TokenResult, { ok: true }>['tokens'] {
  if (!result.ok) throw new Error(result.failure.message);
  return result.tokens;
}

const accepted = ({ cases: { good } }: VendorMode) => ({ outcome: 'OK', identity: good?.identity });
const refused = ({ cases: { badCredentials } }: VendorMode) => ({
  outcome: 'FAILED',
  code: badCredentials?.verdict?.code,
});

describe.each(byCode)('$title', (story) => {
  const { provider, oauth, entry, asking } = story;

  test('a person allows, and the check takes the token that was issued, and no other', async () => {
    const tokens = tokensOf(await signIn(oauth, asking));
    expect(tokens.scopes.toSorted()).toEqual(asking.scopes.toSorted());
    expect(await check(story, tokens.accessToken)).toMatchObject(accepted(entry));
    const sample = String(entry.forms.credentials['accessToken']);
    expect(await check(story, sample)).toMatchObject(refused(entry));
  });

  test('a token that ended is refused', async () => {
    const { accessToken } = tokensOf(await signIn(oauth, asking));
    simulator.tokens.get(provider.key)?.expire();
    expect(await check(story, accessToken)).toMatchObject(refused(entry));
  });

  test.runIf(oauth.refresh === 'NONE')('nothing is given that would renew it', async () => {
    expect(tokensOf(await signIn(oauth, asking)).refreshToken).toBeNull();
  });

  test.runIf(oauth.refresh !== 'NONE')('a renewed token is taken', async () => {
    const { refreshToken } = tokensOf(await signIn(oauth, asking));
    simulator.tokens.get(provider.key)?.expire();
    const renewed = tokensOf(await refreshTokens({ outbound }, asking, refreshToken ?? ''));
    expect(renewed.refreshToken === refreshToken).toBe(oauth.refresh === 'STATIC');
    expect(await check(story, renewed.accessToken)).toMatchObject(accepted(entry));
  });

  test.runIf(oauth.refresh !== 'NONE')('what was taken back cannot be renewed', async () => {
    const { accessToken, refreshToken } = tokensOf(await signIn(oauth, asking));
    simulator.tokens.get(provider.key)?.revoke();
    expect(await check(story, accessToken)).toMatchObject(refused(entry));
    const renewed = await refreshTokens({ outbound }, asking, refreshToken ?? '');
    expect(renewed).toMatchObject({ ok: false, failure: { kind: 'INVALID_GRANT' } });
  });
});

describe.each(byCredentials)('$title', (story) => {
  const { provider, entry, asking } = story;

  test('the client gets a token that the check takes, and a new one when it ended', async () => {
    const { accessToken } = tokensOf(await clientCredentials({ outbound }, asking));
    expect(await check(story, accessToken)).toMatchObject(accepted(entry));
    simulator.tokens.get(provider.key)?.expire();
    expect(await check(story, accessToken)).toMatchObject(refused(entry));
    const { accessToken: next } = tokensOf(await clientCredentials({ outbound }, asking));
    expect(await check(story, next)).toMatchObject(accepted(entry));
  });

  test('a wrong secret is told as such', async () => {
    const client = { ...asking.client, clientSecret: 'wrong' };
    const result = await clientCredentials({ outbound }, { ...asking, client });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'INVALID_CLIENT' } });
  });
});

test('an address that no vendor has stays as it is', () => {
  const elsewhere = 'https://login.unknown.example/authorize?client_id=x';
  expect(simulator.authorizeUrl(elsewhere)).toBe(elsewhere);
});

test('renewing can be refused for a while', async () => {
  const story = byCode.find(({ oauth }) => oauth.refresh === 'STATIC');
  if (story === undefined) throw new Error('No provider of the catalog keeps its refresh tokens.');
  const { refreshToken } = tokensOf(await signIn(story.oauth, story.asking));
  const controls = simulator.tokens.get(story.provider.key);
  controls?.refuseRenewal(true);
  expect(controls?.refusesRenewal()).toBe(true);
  const refusal = await refreshTokens({ outbound }, story.asking, refreshToken ?? '');
  expect(refusal).toMatchObject({ ok: false, failure: { kind: 'INVALID_GRANT' } });
  controls?.refuseRenewal(false);
  expect((await refreshTokens({ outbound }, story.asking, refreshToken ?? '')).ok).toBe(true);
});
