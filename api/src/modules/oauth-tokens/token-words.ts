import type { NoToken, NotRenewable, TokenSettings } from './access-tokens.ts';
import { tokenHost } from './token-host.ts';
import type { LastFailure } from './token-row.ts';
import type { TokenFailure, TokenFailureKind } from './tokens.ts';

/** The token has come to its end, and nothing was given to renew it with. */
export function ended(name: string, expiresAt: string | Date | null): TokenFailure {
  const day = expiresAt === null ? '' : ` on ${new Date(expiresAt).toISOString().slice(0, 10)}`;
  return signIn(
    name,
    `The sign-in at ${name} ended${day}, and ${name} gives nothing to renew it with.`,
  );
}

/** The provider refuses a token that nothing was given to renew with. */
export function refusedToken(name: string): TokenFailure {
  return signIn(name, `${name} no longer accepts this sign-in: it was revoked, or has ended.`);
}

/** Somebody asks for what the provider gave nothing for. */
export function notRenewable(name: string): NotRenewable {
  return {
    ok: false,
    code: 'NOT_SUPPORTED',
    message: `${name} gave nothing to renew this token with.`,
    hint: `To get a new one, sign in at ${name} again.`,
  };
}

/** A sign-in counts for the client and the address that it was given for. */
export function otherSettings(name: string): TokenFailure {
  return signIn(name, `The address or the client ID was changed after the sign-in at ${name}.`);
}

/** Nobody has signed in, or what was stored of it is gone. */
export function neverSignedIn(name: string): TokenFailure {
  return signIn(name, `Nobody has signed in at ${name}.`);
}

export function noClient(name: string): TokenFailure {
  return {
    kind: 'INVALID_CLIENT',
    message: `There is no OAuth client for ${name}.`,
    hint: 'Enter client ID and client secret, or have the operator set them (PATCHBAY_OAUTH_CLIENTS).',
  };
}

/** The provider, or its auth mode, has left the catalog. */
export function noProvider(key: string): TokenFailure {
  return {
    kind: 'UNEXPECTED',
    message: `The catalog no longer says how tokens of "${key}" are renewed.`,
    hint: 'Put its provider file back, or disconnect the integration.',
  };
}

/** Too many others wait for the same token endpoint. */
export function crowded(name: string): TokenFailure {
  return {
    kind: 'TEMPORARY',
    message: `Too many tokens of ${name} are asked for at this moment.`,
    hint: 'Try again in a minute.',
  };
}

/** Somebody renews it, and takes very long. */
export function stillBusy(name: string): NoToken {
  return {
    ok: false,
    code: 'RENEWAL_FAILED',
    kind: 'TEMPORARY',
    message: `The token of ${name} is being renewed at this moment.`,
    hint: 'Try again in a minute.',
  };
}

/** What was found out before, for those who ask while it still holds. */
export function asBefore(
  { provider: { name }, mode, forms }: TokenSettings,
  code: NoToken['code'],
  { lastError, lastFailure }: { lastError: string | null; lastFailure: LastFailure | null },
): NoToken {
  const isUnreachable = lastFailure === 'UNREACHABLE';
  const kind = isUnreachable || lastFailure === null ? 'TEMPORARY' : lastFailure;
  const message = lastError ?? `The token of ${name} could not be renewed.`;
  const hint = code === 'NEEDS_REAUTH' ? hints.INVALID_GRANT(name) : hints[kind](name);
  const host =
    isUnreachable && mode.oauth !== undefined ? tokenHost(mode.oauth, forms.config) : undefined;
  const failure = { kind, message, hint, ...(host === undefined ? {} : { unreachableHost: host }) };
  return noToken(code, failure);
}

export function noToken(code: NoToken['code'], failure: TokenFailure): NoToken {
  return { ok: false, code, ...failure };
}

export const hints: Readonly<Record<TokenFailureKind, (name: string) => string>> = {
  INVALID_GRANT: (name) => `Sign in at ${name} again.`,
  INVALID_CLIENT: (name) =>
    `Compare client ID and client secret with the OAuth app at ${name}; a secret may have been replaced or have expired.`,
  TEMPORARY: () => 'Patchbay tries again by itself.',
  UNEXPECTED: (name) =>
    `Patchbay tries again by itself. If it stays so, ${name} may have changed its OAuth.`,
};

function signIn(name: string, message: string): TokenFailure {
  return { kind: 'INVALID_GRANT', message, hint: hints.INVALID_GRANT(name) };
}
