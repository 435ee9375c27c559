import type { RequestContext } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import {
  type AuthMode,
  type CheckResult,
  type Provider,
  type ValidForms,
  validateForms,
} from '../catalog/index.ts';

/** Whether there is a sign-in at the provider for auth modes that need one: one that was made, or is being made. */
export interface ReadingOptions {
  readonly signedIn?: boolean;
}

/** What a form gave, before it was looked at. */
export interface SettingsInput {
  readonly providerKey: string;
  readonly authMode: string | null;
  readonly config: unknown;
  readonly credentials: unknown;
}

/** Settings that fit their provider's forms and name no address that may not be reached. */
export interface Settings {
  readonly provider: Provider;
  readonly mode: AuthMode;
  readonly forms: ValidForms;
}

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly userErrors: readonly UserError[] };

/** Reads a form against the catalog, field by field; nothing is sent to the provider yet. */
export async function readSettings(
  ctx: RequestContext,
  input: SettingsInput,
  { signedIn = false }: ReadingOptions = {},
): Promise<Reading<Settings>> {
  const found = findMode(ctx, input);
  if (!found.ok) return found;
  const { provider, mode } = found.value;
  if (mode.kind === 'OAUTH2_CODE' && !signedIn) return refuse([signInFirst(provider)]);
  const checked = validateForms(mode, { config: input.config, credentials: input.credentials });
  if (!checked.ok) {
    return refuse(
      checked.errors.map(({ path, message }) => userError('INVALID_FIELD', message, path)),
    );
  }
  const blocked = await blockedAddresses(ctx, mode, checked.forms);
  return blocked.length > 0
    ? refuse(blocked)
    : { ok: true, value: { provider, mode, forms: checked.forms } };
}

/** Why a failed check does not let settings be saved as they are. */
export function checkErrors(check: CheckResult | null): readonly UserError[] {
  if (check?.outcome !== 'FAILED') return [];
  const path = check.fieldAtFault?.split('.') ?? [];
  return [
    userError(
      check.code === 'BLOCKED_ADDRESS' ? 'BLOCKED_ADDRESS' : 'CHECK_FAILED',
      check.message,
      path,
    ),
  ];
}

/** Why settings of OAUTH2_CODE cannot be stored or tested as others are. */
function signInFirst({ name }: Pick<Provider, 'name'>): UserError {
  const message = `${name} is connected by signing in there: start it with startOAuth, and open the address that it gives.`;
  return userError('OAUTH_REQUIRED', message, ['authMode']);
}

export function refuse(userErrors: readonly UserError[]): {
  readonly ok: false;
  readonly userErrors: readonly UserError[];
} {
  return { ok: false, userErrors };
}

function findMode(
  ctx: RequestContext,
  input: SettingsInput,
): Reading<{ provider: Provider; mode: AuthMode }> {
  const provider = ctx.catalog.get(input.providerKey);
  if (provider === undefined) {
    const message = `There is no provider "${input.providerKey.slice(0, 64)}" in the catalog.`;
    return refuse([userError('NOT_FOUND', message, ['providerKey'])]);
  }
  const available = provider.authModes.filter((mode) => mode.available);
  if (available.length === 0) {
    const reason =
      provider.authModes[0]?.unavailableReason ?? `${provider.name} cannot be connected yet.`;
    return refuse([userError('NOT_AVAILABLE', reason, ['providerKey'])]);
  }
  const mode =
    input.authMode === null ? available[0] : available.find(({ key }) => key === input.authMode);
  if (mode === undefined) {
    const keys = available.map(({ key }) => key).join(', ');
    return refuse([
      userError('INVALID_FIELD', `${provider.name} offers these auth modes: ${keys}.`, [
        'authMode',
      ]),
    ]);
  }
  return { ok: true, value: { provider, mode } };
}

/** Addresses are refused at save too, whether or not a check would reach them. */
async function blockedAddresses(
  ctx: RequestContext,
  mode: AuthMode,
  forms: ValidForms,
): Promise<UserError[]> {
  const errors: UserError[] = [];
  for (const [field, schema] of Object.entries(mode.configSchema.properties)) {
    const value = forms.config[field];
    if (typeof value !== 'string' || (schema.format !== 'uri' && schema.format !== 'hostname'))
      continue;
    const refusal = await ctx.outbound.refusal(value);
    if (refusal !== undefined)
      errors.push(userError('BLOCKED_ADDRESS', refusal.message, ['config', field]));
  }
  return errors;
}
