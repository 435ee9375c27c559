import type { CheckSpec } from './check-spec.ts';
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
  readonly check?: CheckSpec;
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
}

/** The provider of a file that has no problem, frozen through and through. */
export function toProvider(file: ProviderFile): Provider {
  const authModes = file.authModes.map((mode) => toAuthMode(mode, file.check));
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
    check: summary(authModes),
  });
}

function toAuthMode(mode: AuthModeFile, shared: CheckSpec | undefined): AuthMode {
  const reason = mode.unavailableReason ?? null;
  return {
    key: mode.key,
    kind: mode.kind,
    label: mode.label,
    available: reason === null,
    unavailableReason: reason,
    configSchema: toForm(mode.config),
    credentialsSchema: toForm(mode.credentials),
    check: (reason === null ? (mode.check ?? shared) : undefined) ?? {
      kind: 'NONE',
      reason: reason ?? '',
    },
  };
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
function summary(modes: readonly AuthMode[]): ProviderCheck {
  const usable = modes.some((mode) => mode.available)
    ? modes.filter((mode) => mode.available)
    : modes;
  const texts = usable.map((mode) => ({ label: mode.label, text: checkText(mode.check) }));
  const isShared = texts.every(({ text }) => text === texts[0]?.text);
  return {
    kind: usable.find((mode) => mode.check.kind !== 'NONE')?.check.kind ?? 'NONE',
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
