import { createHash } from 'node:crypto';
import type { RequestContext } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import { validateForms } from '../catalog/index.ts';
import {
  type ConfigurationFile,
  type ConfiguredIntegration,
  readConfigurationFile,
} from './configuration-file.ts';
import { type CatalogVerdict, type ImportStep, importStep } from './import-step.ts';
import { type VersionedIntegration, readPresentIntegrations } from './present-integrations.ts';

/** What an import would do, step by step in the order of the file. */
export interface ImportPlan {
  readonly steps: readonly ImportStep[];
  /** Of the file and all that it meets here: the same again means that nothing has changed meanwhile. */
  readonly fingerprint: string;
}

interface Planned {
  readonly file: ConfigurationFile;
  readonly present: readonly VersionedIntegration[];
  readonly plan: ImportPlan;
}

export type Planning =
  | { readonly ok: true; readonly value: Planned }
  | { readonly ok: false; readonly userErrors: readonly UserError[] };

/** Reads a file and says what importing it would change. Changes nothing. */
export async function planImport(ctx: RequestContext, given: unknown): Promise<Planning> {
  const read = readConfigurationFile(given);
  if (!read.ok) return read;
  const { file } = read;
  const twice = repeated(file);
  if (twice !== undefined) {
    const message = `${twice.name} of ${twice.provider} is in the file twice. Take one of them out.`;
    return { ok: false, userErrors: [userError('DUPLICATE', message, ['file', 'integrations'])] };
  }
  const present = await ctx.db.read(readPresentIntegrations);
  const ofProvider = Map.groupBy(present, ({ provider }) => provider);
  const steps = file.integrations.map((wanted) =>
    importStep(wanted, ofProvider.get(wanted.provider) ?? [], verdictOf(ctx, wanted)),
  );
  return {
    ok: true,
    value: { file, present, plan: { steps, fingerprint: print(steps, present) } },
  };
}

function repeated({ integrations }: ConfigurationFile): ConfiguredIntegration | undefined {
  const seen = new Set<string>();
  return integrations.find(({ provider, name }) => {
    const key = JSON.stringify([provider, name.trim().toLowerCase()]);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

function verdictOf(
  ctx: RequestContext,
  { provider: key, authMode, config }: ConfiguredIntegration,
): CatalogVerdict {
  const provider = ctx.catalog.get(key);
  if (provider === undefined)
    return { allowsMultiple: true, problem: `The catalog here has no provider "${key}".` };
  const { allowsMultiple } = provider;
  const mode = provider.authModes.find((one) => one.key === authMode && one.available);
  if (mode === undefined)
    return { allowsMultiple, problem: `${provider.name} has no auth mode "${authMode}" here.` };
  const checked = validateForms(mode, { config, credentials: {} });
  const problem = checked.ok ? undefined : checked.errors.find(({ path }) => path[0] === 'config');
  const signsIn = mode.kind === 'OAUTH2_CODE';
  return { allowsMultiple, problem: problem?.message ?? null, signsIn };
}

function print(steps: readonly ImportStep[], present: readonly VersionedIntegration[]): string {
  const met = present.map(({ id, version, connected }) => [id, version, connected]);
  return createHash('sha256')
    .update(JSON.stringify([steps, met]))
    .digest('base64url');
}
