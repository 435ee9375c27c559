import type { ActionName, Actions } from './action-spec.ts';
import type { CheckSpec, HttpCheck } from './check-spec.ts';
import { withClientFields } from './oauth-fields.ts';
import { type OAuthFile, toOAuthSpec } from './oauth-file.ts';
import { type ProxyFile, toProxySpec } from './proxy-file.ts';
import type {
  AuthMode,
  AuthModeKind,
  Capability,
  Category,
  FieldSchema,
  FormPreset,
  FormSchema,
  Provider,
  ProviderCheck,
} from './model.ts';

/** A form as a provider file has it. */
export interface FormFile {
  readonly properties: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly 'x-presets'?: readonly FormPreset[];
}

export interface AuthModeFile {
  readonly key: string;
  readonly kind: AuthModeKind;
  readonly label: string;
  readonly unavailableReason?: string;
  readonly config?: FormFile;
  readonly credentials?: FormFile;
  readonly oauth?: OAuthFile;
  readonly check?: CheckSpec;
  /** What this mode's check has instead of the provider's. */
  readonly checkWith?: Pick<HttpCheck, 'auth' | 'hints'> & { readonly description?: string };
  /** Each in place of the provider's action of that name. */
  readonly actions?: Actions;
  /** Why a capability of the provider is not there in this mode. */
  readonly cannot?: Readonly<Partial<Record<ActionName, string>>>;
  /** Null: none, whatever the provider has. */
  readonly proxy?: ProxyFile | null;
}

/** A provider file that fits provider.schema.json. */
export interface ProviderFile {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly category: Category;
  readonly icon?: string | null;
  readonly docsUrl: string;
  readonly setupSteps: readonly string[];
  readonly capabilities: readonly Capability[];
  readonly allowsMultiple: boolean;
  readonly authModes: readonly AuthModeFile[];
  readonly check?: CheckSpec;
  readonly actions?: Actions;
  readonly proxy?: ProxyFile;
}

/**
 * The provider of a file that has no problem, frozen through and through.
 * @param hasOperatorClient whether the operator has set an OAuth client for it.
 * @param provenAt the day of its case file, null without one.
 */
export function toProvider(
  file: ProviderFile,
  hasOperatorClient = false,
  provenAt: string | null = null,
): Provider {
  const authModes = file.authModes.map((mode) =>
    withProxy(
      toAuthMode(
        withClientFields(withActions(mode, file.actions), hasOperatorClient),
        file.check,
        hasOperatorClient,
      ),
      mode.proxy === undefined ? file.proxy : mode.proxy,
    ),
  );
  return deepFreeze({
    key: file.key,
    name: file.name,
    description: file.description,
    category: file.category,
    icon: file.icon ?? null,
    docsUrl: file.docsUrl,
    setupSteps: file.setupSteps,
    authModes,
    capabilities: file.capabilities,
    allowsMultiple: file.allowsMultiple,
    check: summary(authModes, provenAt),
  });
}

function toAuthMode(
  mode: AuthModeFile,
  shared: CheckSpec | undefined,
  hasOperatorClient: boolean,
): AuthMode {
  const reason = mode.unavailableReason ?? null;
  return {
    key: mode.key,
    kind: mode.kind,
    label: mode.label,
    available: reason === null,
    unavailableReason: reason,
    configSchema: toForm(mode.config),
    credentialsSchema: toForm(mode.credentials),
    check: (reason === null ? checkOf(mode, shared) : undefined) ?? {
      kind: 'NONE',
      reason: reason ?? '',
    },
    actions: reason === null ? (mode.actions ?? {}) : {},
    ...(mode.oauth === undefined ? {} : { oauth: toOAuthSpec(mode.oauth, hasOperatorClient) }),
  };
}

function withProxy(mode: AuthMode, file: ProxyFile | null | undefined): AuthMode {
  return mode.available && file != null ? { ...mode, proxy: toProxySpec(file, mode.check) } : mode;
}

/** The mode with all that it can do: its own actions, and those of the provider that it does not rule out. */
export function withActions(mode: AuthModeFile, shared: Actions | undefined): AuthModeFile {
  const isPossible = ([name]: [string, unknown]) => !Object.hasOwn(mode.cannot ?? {}, name);
  const actions = Object.entries({ ...shared, ...mode.actions }).filter(isPossible);
  return actions.length === 0 ? mode : { ...mode, actions: Object.fromEntries(actions) };
}

/** The check of an auth mode: its own, the provider's, or the provider's with what differs. */
export function checkOf(
  { check, checkWith }: AuthModeFile,
  shared: CheckSpec | undefined,
): CheckSpec | undefined {
  if (check !== undefined || checkWith === undefined) return check ?? shared;
  if (shared?.kind !== 'HTTP') return shared;
  return { ...shared, ...checkWith, hints: { ...shared.hints, ...checkWith.hints } };
}

function toForm(form: FormFile | undefined): FormSchema {
  return {
    type: 'object',
    properties: form?.properties ?? {},
    required: form?.required ?? [],
    additionalProperties: false,
    ...(form?.['x-presets'] === undefined ? {} : { 'x-presets': form['x-presets'] }),
  };
}

/** One description for the provider: that of its only check, or one for each auth mode that differs. */
function summary(modes: readonly AuthMode[], provenAt: string | null): ProviderCheck {
  const usable = modes.some((mode) => mode.available)
    ? modes.filter((mode) => mode.available)
    : modes;
  const texts = usable.map((mode) => ({ label: mode.label, text: checkText(mode.check) }));
  const isShared = texts.every(({ text }) => text === texts[0]?.text);
  const kind = usable.find((mode) => mode.check.kind !== 'NONE')?.check.kind ?? 'NONE';
  return {
    kind,
    provenAt: kind === 'NONE' ? null : provenAt,
    description: isShared
      ? (texts[0]?.text ?? '')
      : texts.map(({ label, text }) => `${label}: ${text}`).join(' '),
  };
}

function checkText(check: CheckSpec): string {
  return check.kind === 'NONE' ? check.reason : check.description;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const item of Object.values(value)) deepFreeze<unknown>(item);
  return Object.freeze(value);
}
