import { type RequestContext, actorOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import { writeWithActivity } from '../activity/index.ts';
import {
  type IntegrationResult,
  importIntegration,
  setIntegrationEnabled,
  updateDisconnected,
  updateIntegration,
} from '../integrations/index.ts';
import { storeCheckSettings } from '../health-history/index.ts';
import type { ConfiguredIntegration } from './configuration-file.ts';
import { type ImportStep, changesSettings } from './import-step.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import type { VersionedIntegration } from './present-integrations.ts';

/** Tests with providers take time; this many integrations are changed at once. */
const atOnce = 8;

export interface ImportResult {
  /** What was done; a step that failed is a SKIP with the reason. */
  readonly plan: ImportPlan | null;
  readonly userErrors: readonly UserError[];
}

/**
 * Does what was planned, if all is still as it was then. Each integration is changed as a whole or not at all; one that
 * fails keeps no other from being imported.
 */
export async function applyImport(
  ctx: RequestContext,
  given: unknown,
  fingerprint: string,
): Promise<ImportResult> {
  const planned = await planImport(ctx, given);
  if (!planned.ok) return { plan: null, userErrors: planned.userErrors };
  const { file, plan, present } = planned.value;
  if (plan.fingerprint !== fingerprint) {
    const message =
      'Something changed since this plan was made. Look at the new plan, and apply that.';
    return { plan, userErrors: [userError('CONFLICT', message, ['fingerprint'])] };
  }
  const jobs = plan.steps.map((step, index) => async () => {
    const wanted = file.integrations[index];
    const existing = present.find(({ id }) => id === step.integrationId);
    return wanted === undefined ? step : tryStep(ctx, step, wanted, existing);
  });
  const steps = await runAll(jobs);
  await tellImport(ctx, steps);
  return { plan: { steps, fingerprint }, userErrors: [] };
}

/** What goes wrong in Patchbay itself is logged, and leaves the other steps and the result standing. */
async function tryStep(
  ctx: RequestContext,
  step: ImportStep,
  wanted: ConfiguredIntegration,
  existing: VersionedIntegration | undefined,
): Promise<ImportStep> {
  try {
    return await applyStep(ctx, step, wanted, existing);
  } catch (error) {
    if (!ctx.signal.aborted) ctx.log.error({ err: error }, 'A step of an import failed.');
    const note = `It was broken off. Try again; with the request id ${ctx.requestId} an operator finds the reason.`;
    return { ...step, kind: 'SKIP', note };
  }
}

async function applyStep(
  ctx: RequestContext,
  step: ImportStep,
  wanted: ConfiguredIntegration,
  existing: VersionedIntegration | undefined,
): Promise<ImportStep> {
  if (step.kind === 'SKIP' || step.kind === 'UNCHANGED') return step;
  const result =
    existing === undefined
      ? await importIntegration(ctx, { ...wanted, providerKey: wanted.provider })
      : await update(ctx, step, wanted, existing);
  const [error] = result.userErrors;
  const integrationId = result.integration?.id ?? existing?.id ?? null;
  if (error !== undefined || integrationId === null)
    return { ...step, kind: 'SKIP', note: error?.message ?? null };
  if (existing === undefined || step.changes.includes('checks'))
    await ctx.db.write((_em, sql) =>
      storeCheckSettings(sql, integrationId, wanted.checks, ctx.clock.now()),
    );
  return { ...step, integrationId };
}

async function update(
  ctx: RequestContext,
  { changes }: ImportStep,
  wanted: ConfiguredIntegration,
  existing: VersionedIntegration,
): Promise<IntegrationResult> {
  const ref = { integrationId: existing.id, version: existing.version };
  const { name, authMode, config } = wanted;
  let result: IntegrationResult = { integration: null, check: null, userErrors: [] };
  if (!existing.connected)
    return changesSettings(changes) ? updateDisconnected(ctx, ref, wanted) : result;
  if (changesSettings(changes)) {
    const settings = { name, authMode, config, credentials: null };
    result = await updateIntegration(ctx, { ...ref, ...settings, saveInactive: false });
    if (result.userErrors.length > 0) return result;
  }
  if (!changes.includes('enabled')) return result;
  const version = result.integration?.version ?? existing.version;
  return setIntegrationEnabled(ctx, { ...ref, version, enabled: wanted.enabled });
}

/** A few at a time, in order. */
async function runAll<T>(jobs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  for (let from = 0; from < jobs.length; from += atOnce)
    results.push(...(await Promise.all(jobs.slice(from, from + atOnce).map((job) => job()))));
  return results;
}

async function tellImport(ctx: RequestContext, steps: readonly ImportStep[]): Promise<void> {
  const count = (kind: ImportStep['kind']) => steps.filter((step) => step.kind === kind).length;
  const counts = {
    created: count('CREATE'),
    updated: count('UPDATE'),
    unchanged: count('UNCHANGED'),
    skipped: count('SKIP'),
  };
  await writeWithActivity(ctx, async () => ({
    result: undefined,
    events: [
      {
        actor: actorOf(ctx),
        eventType: 'configuration.imported',
        status: counts.skipped === 0 ? 'SUCCESS' : 'WARNING',
        message: `A configuration was imported: ${counts.created} created, ${counts.updated} updated, ${counts.skipped} skipped`,
        requestBody: counts,
      },
    ],
  }));
}
