import type { RequestContext } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import type { CheckResult } from '../catalog/index.ts';
import type { Tokens } from '../oauth-tokens/index.ts';
import { checkWithoutToken } from './check-with-token.ts';
import { type StoredSettings, withToken } from './open-settings.ts';
import { runSettings } from './run-settings.ts';
import type { Settings } from './settings.ts';

/** What a test of settings gave, before they are stored. */
export interface TestedSettings {
  /** Null: the caller did not want one. */
  readonly check: CheckResult | null;
  /** Those that it was made with, to be stored with the settings; null: their auth mode needs none, or none was given. */
  readonly tokens: Tokens | null;
}

/** A check that was made, and what with. */
export interface MadeTest extends TestedSettings {
  readonly check: CheckResult;
}

/** Where the access token of a test comes from. */
interface TokenSource {
  /** What a sign-in at the provider gave. */
  readonly tokens?: Tokens;
  /** Whose sign-in goes on to be used. */
  readonly stored?: StoredSettings;
}

/** Runs the provider's check with settings that may not be stored yet. With client credentials a token is obtained first. */
export async function testSettings(
  ctx: RequestContext,
  settings: Settings,
  { tokens, stored }: TokenSource = {},
): Promise<MadeTest> {
  if (tokens !== undefined) return testWith(ctx, settings, tokens);
  const { kind } = settings.mode;
  if (kind === 'OAUTH2_CODE')
    return { check: await testSignIn(ctx, settings, stored), tokens: null };
  if (kind !== 'OAUTH2_CLIENT_CREDENTIALS')
    return { check: await runSettings(ctx, settings), tokens: null };
  const obtained = await ctx.accessTokens.obtain(settings, ctx.signal);
  return obtained.ok
    ? testWith(ctx, settings, obtained.tokens)
    : { check: checkWithoutToken(obtained.failure), tokens: null };
}

/** The test of settings before they are stored, where the caller wants one. What cannot be checked says so at once. */
export async function testUnlessSkipped(
  ctx: RequestContext,
  settings: Settings,
  skipTest: boolean,
  source: TokenSource = {},
): Promise<TestedSettings> {
  return skipTest && settings.mode.check.kind !== 'NONE'
    ? { check: null, tokens: source.tokens ?? null }
    : testSettings(ctx, settings, source);
}

async function testSignIn(
  ctx: RequestContext,
  settings: Settings,
  stored: StoredSettings | undefined,
): Promise<CheckResult> {
  if (stored === undefined || stored.authMode !== settings.mode.key)
    return checkWithoutToken(noSignIn(settings));
  const { signal } = ctx;
  const access = await ctx.accessTokens.accessToken(stored, { signal, settings });
  return access.ok
    ? runSettings(ctx, { ...settings, forms: withToken(settings.forms, access.token) })
    : checkWithoutToken(access);
}

function noSignIn({ provider }: Settings) {
  const message = `Nobody has signed in at ${provider.name} yet.`;
  return { kind: 'INVALID_GRANT', message, hint: `Sign in at ${provider.name} first.` } as const;
}

async function testWith(
  ctx: RequestContext,
  settings: Settings,
  tokens: Tokens,
): Promise<MadeTest> {
  const forms = withToken(settings.forms, tokens.accessToken);
  return { check: await runSettings(ctx, { ...settings, forms }), tokens };
}

/** Stores the tokens of a test, where it had some, in the transaction that stores the settings. */
export function storeTestTokens(
  ctx: RequestContext,
  settings: Settings,
  { tokens }: TestedSettings,
): (sql: Sql, row: { readonly id: string; readonly organizationId: string }) => Promise<void> {
  return async (sql, row) => {
    if (tokens !== null) await ctx.accessTokens.store(sql, row, settings, tokens);
  };
}
