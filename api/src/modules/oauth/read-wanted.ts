import { type UserError, userError } from '../../user-error.ts';
import type { AuthMode } from '../catalog/index.ts';
import {
  type Integration,
  type Reading,
  type Settings,
  findTaken,
  loadIntegration,
  notFound,
  readChangedSettings,
  readName,
  readSettings,
  refuse,
} from '../integrations/index.ts';
import type { AttemptTarget } from './attempt.ts';
import { scopesOfBefore } from './attempts.queries.ts';
import { chooseScopes } from './choose-scopes.ts';
import type { OAuthContext } from './oauth.context.ts';

/** What is to be connected: a provider anew, or an integration that is there. */
export interface StartInput {
  readonly providerKey: string | null;
  readonly integrationId: string | null;
  readonly authMode: string | null;
  readonly name: string | null;
  /** Null: those that are stored. */
  readonly config: unknown;
  readonly credentials: unknown;
  /** Null: the defaults, or those of before. */
  readonly scopes: readonly string[] | null;
  readonly acceptIdentityChange: boolean;
}

/** A sign-in that makes sense. */
export interface Wanted {
  readonly settings: Settings;
  readonly scopes: readonly string[];
  readonly target: AttemptTarget;
}

/** Reads what somebody wants to sign in for; nothing is sent to the provider yet. */
export async function readWanted(ctx: OAuthContext, input: StartInput): Promise<Reading<Wanted>> {
  const { providerKey, integrationId } = input;
  if ((providerKey === null) === (integrationId === null)) {
    const message = 'Name a provider to connect, or an integration to sign in for again.';
    return refuse([userError('INVALID_FIELD', message, ['providerKey'])]);
  }
  return integrationId === null
    ? readNew(ctx, input, providerKey ?? '')
    : readAgain(ctx, input, integrationId);
}

async function readNew(
  ctx: OAuthContext,
  input: StartInput,
  providerKey: string,
): Promise<Reading<Wanted>> {
  const authMode = input.authMode ?? signInMode(ctx, providerKey)?.key ?? null;
  const forms = { config: input.config ?? {}, credentials: input.credentials ?? {} };
  const read = await readSettings(ctx, { providerKey, authMode, ...forms }, { signedIn: true });
  if (!read.ok) return read;
  const settings = read.value;
  const name = readName(input.name ?? settings.provider.name);
  if (!name.ok) return name;
  const taken = await findTaken(ctx, settings, name.value);
  if (taken !== undefined) return refuse([taken]);
  return wanted(settings, input, [], { kind: 'NEW', name: name.value });
}

async function readAgain(
  ctx: OAuthContext,
  input: StartInput,
  integrationId: string,
): Promise<Reading<Wanted>> {
  const stored = await loadIntegration(ctx, integrationId);
  if (stored === undefined) return refuse([notFound]);
  const read = await readChangedSettings(ctx, stored, input, { signedIn: true });
  if (!read.ok) return read;
  const moved = otherClient(stored, read.value, input);
  if (moved !== undefined) return refuse([moved]);
  const isSameMode = stored.authMode === read.value.mode.key;
  const before = isSameMode ? await ctx.db.read((sql) => scopesOfBefore(sql, stored.id)) : [];
  const { version } = stored;
  const { acceptIdentityChange } = input;
  return wanted(read.value, input, before, {
    kind: 'RECONNECT',
    integrationId,
    version,
    acceptIdentityChange,
  });
}

function wanted(
  settings: Settings,
  input: StartInput,
  before: readonly string[],
  target: AttemptTarget,
): Reading<Wanted> {
  const { provider, mode } = settings;
  if (mode.kind !== 'OAUTH2_CODE' || mode.oauth === undefined) {
    const message = `"${mode.label}" of ${provider.name} needs no sign-in there. Use connectIntegration.`;
    return refuse([userError('NOT_SUPPORTED', message, ['authMode'])]);
  }
  const client = wholeClient(settings, input);
  if (!client.ok) return client;
  const chosen = chooseScopes(mode.oauth.scopes, input.scopes, before);
  if (!chosen.ok) {
    const message = `${provider.name} has no scope "${chosen.unknown.slice(0, 160)}" here.`;
    return refuse([userError('UNKNOWN_SCOPE', message, ['scopes'])]);
  }
  return { ok: true, value: { settings: client.value, scopes: chosen.scopes, target } };
}

/** Client ID and secret come together, or not at all: then the client is the operator's. */
function wholeClient(settings: Settings, { credentials: given }: StartInput): Reading<Settings> {
  const { config, credentials } = settings.forms;
  const { clientSecret, ...others } = credentials;
  if (config['clientId'] === undefined) {
    if (!gives(given, 'clientSecret'))
      return { ok: true, value: { ...settings, forms: { config, credentials: others } } };
    return refuse([missing('The client secret needs its client ID.', ['config', 'clientId'])]);
  }
  return clientSecret === undefined
    ? refuse([missing('The client ID needs its client secret.', ['credentials', 'clientSecret'])])
    : { ok: true, value: settings };
}

/** The stored secret belongs to the client that it was entered with. */
function otherClient(
  stored: Integration,
  { forms }: Settings,
  { credentials }: StartInput,
): UserError | undefined {
  const { clientId } = forms.config;
  const isOther = clientId !== undefined && clientId !== stored.config['clientId'];
  return isOther && !gives(credentials, 'clientSecret')
    ? missing('A new client ID needs its client secret.', ['credentials', 'clientSecret'])
    : undefined;
}

function gives(form: unknown, field: string): boolean {
  if (typeof form !== 'object' || form === null) return false;
  const value: unknown = Reflect.get(form, field);
  return value !== undefined && value !== null && value !== '';
}

function missing(message: string, path: readonly string[]): UserError {
  return userError('INVALID_FIELD', message, path);
}

/** The first auth mode that a person signs in for, where the caller names none. */
function signInMode({ catalog }: OAuthContext, providerKey: string): AuthMode | undefined {
  return catalog
    .get(providerKey)
    ?.authModes.find(({ kind, available }) => available && kind === 'OAUTH2_CODE');
}
