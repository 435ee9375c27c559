import { Ajv2020 } from 'ajv/dist/2020.js';
import { type UserError, userError } from '../../user-error.ts';
import type { FormValues } from '../catalog/index.ts';

/** Tells a configuration file from any other JSON. */
const mark = 'configuration';
const version = 1;
const maxIntegrations = 2_000;

/** How an integration is checked. */
export interface CheckSettings {
  readonly intervalMinutes: number;
  readonly failureThreshold: number;
  readonly recoveryThreshold: number;
}

/** An integration as it travels: everything but its secrets, its history and its ids. */
export interface ConfiguredIntegration {
  readonly provider: string;
  readonly name: string;
  readonly authMode: string;
  readonly config: FormValues;
  readonly enabled: boolean;
  readonly checks: CheckSettings;
}

/** What an export gives and an import takes. */
export interface ConfigurationFile {
  readonly patchbay: typeof mark;
  readonly version: typeof version;
  /** ISO 8601. */
  readonly exportedAt: string;
  readonly organization: string;
  readonly integrations: readonly ConfiguredIntegration[];
}

export function configurationFile(
  organization: string,
  exportedAt: Date,
  integrations: readonly ConfiguredIntegration[],
): ConfigurationFile {
  return {
    patchbay: mark,
    version,
    exportedAt: exportedAt.toISOString(),
    organization,
    integrations,
  };
}

const shape = new Ajv2020({ allErrors: false, strict: true }).compile({
  type: 'object',
  required: ['patchbay', 'version', 'integrations'],
  properties: {
    patchbay: { const: mark },
    version: { const: version },
    exportedAt: { type: 'string' },
    organization: { type: 'string' },
    integrations: {
      type: 'array',
      maxItems: maxIntegrations,
      items: {
        type: 'object',
        required: ['provider', 'name', 'authMode', 'config', 'enabled', 'checks'],
        additionalProperties: false,
        properties: {
          provider: { type: 'string', maxLength: 64 },
          name: { type: 'string', minLength: 1, maxLength: 1_000 },
          authMode: { type: 'string', maxLength: 64 },
          config: { type: 'object' },
          enabled: { type: 'boolean' },
          checks: {
            type: 'object',
            required: ['intervalMinutes', 'failureThreshold', 'recoveryThreshold'],
            additionalProperties: false,
            properties: {
              intervalMinutes: { type: 'integer', minimum: 1, maximum: 60 },
              failureThreshold: { type: 'integer', minimum: 1, maximum: 10 },
              recoveryThreshold: { type: 'integer', minimum: 1, maximum: 10 },
            },
          },
        },
      },
    },
  },
});

type ReadFile =
  | { readonly ok: true; readonly file: ConfigurationFile }
  | { readonly ok: false; readonly userErrors: readonly UserError[] };

/** Reads what somebody gave as a configuration file. Whether its settings fit the catalog is the plan's to say. */
export function readConfigurationFile(given: unknown): ReadFile {
  if (!isOurs(given)) {
    const message =
      'This is no configuration of Patchbay. Choose a file that was downloaded on the Export page.';
    return { ok: false, userErrors: [userError('INVALID_FIELD', message, ['file'])] };
  }
  if (shape(given)) return { ok: true, file: given as ConfigurationFile };
  const [problem] = shape.errors ?? [];
  const place = problem?.instancePath.split('/').slice(1) ?? [];
  const where = place.length === 0 ? 'The file' : `The file at ${place.join('.')}`;
  const message = `${where} ${problem?.message ?? 'has another shape'}. Export it again, or mend it there.`;
  return { ok: false, userErrors: [userError('INVALID_FIELD', message, ['file', ...place])] };
}

function isOurs(given: unknown): boolean {
  return (
    typeof given === 'object' && given !== null && 'patchbay' in given && given.patchbay === mark
  );
}
