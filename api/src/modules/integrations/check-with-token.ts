import type { CheckFailure, CheckResult } from '../catalog/index.ts';
import type { NoToken, TokenFailure } from '../oauth-tokens/index.ts';
import {
  type OpenSettingsPorts,
  type StoredSettings,
  wantedWith,
  withToken,
} from './open-settings.ts';
import { type CheckSettingsPorts, runSettings } from './run-settings.ts';
import type { Settings } from './settings.ts';

export interface TokenCheck {
  readonly check: CheckResult;
  /** Only a new sign-in helps; that was told, and `check` says no more. */
  readonly needsReauth: boolean;
  /** The token endpoint that did not answer at all when a token was to be renewed. */
  readonly unreachableHost?: string;
}

/**
 * The check of a connected integration whose auth mode is OAuth. When the provider refuses the token although it should
 * live, the check is made once more with a renewed one: tokens are revoked, and some say no end.
 */
export async function checkWithToken(
  ports: CheckSettingsPorts & OpenSettingsPorts,
  integration: StoredSettings,
  settings: Settings,
): Promise<TokenCheck> {
  const { accessTokens, signal } = ports;
  const runWith = async (token: string): Promise<TokenCheck> => {
    const forms = withToken(settings.forms, token);
    return { check: await runSettings(ports, { ...settings, forms }), needsReauth: false };
  };
  const access = await accessTokens.accessToken(integration, wantedWith(signal));
  if (!access.ok) return withoutToken(access);
  const first = await runWith(access.token);
  if (first.check.code !== 'UNAUTHORIZED') return first;
  const again = await accessTokens.afterRefusal(integration, access.token, wantedWith(signal));
  if (again.ok) return runWith(again.token);
  return again.code === 'NOT_THE_TOKEN' ? first : withoutToken(again);
}

/** What a check says that had no token to make it with. */
export function checkWithoutToken({ kind, message, hint }: TokenFailure): CheckResult {
  return {
    outcome: 'FAILED',
    code: codes[kind],
    message,
    hint,
    identity: null,
    fieldAtFault: kind === 'INVALID_CLIENT' ? 'credentials.clientSecret' : null,
    durationMs: 0,
    steps: [],
  };
}

function withoutToken(none: NoToken): TokenCheck {
  const { unreachableHost } = none;
  return {
    check: checkWithoutToken(none),
    needsReauth: none.code === 'NEEDS_REAUTH',
    ...(unreachableHost === undefined ? {} : { unreachableHost }),
  };
}

const codes: Readonly<Record<TokenFailure['kind'], CheckFailure>> = {
  INVALID_GRANT: 'UNAUTHORIZED',
  INVALID_CLIENT: 'UNAUTHORIZED',
  TEMPORARY: 'SERVER_ERROR',
  UNEXPECTED: 'UNEXPECTED_ANSWER',
};
