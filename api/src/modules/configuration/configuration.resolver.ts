import { Arg, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import { type RequestContext, callerOf } from '../../context.ts';
import { AppError, JSONFile, formatId } from '../../graphql/index.ts';
import { applyImport } from './apply-import.ts';
import type { ConfigurationFile } from './configuration-file.ts';
import {
  ApplyImportInput,
  ApplyImportPayload,
  type ImportPlanType,
  PlanImportInput,
  PlanImportPayload,
} from './configuration.types.ts';
import { exportConfiguration } from './export-configuration.ts';
import { type ImportPlan, planImport } from './plan-import.ts';

/** All integrations are read, however many: one export an operation. */
const exportCost = 3_000;

@Resolver()
export class ConfigurationResolver {
  @Extensions({ permission: 'HEALTH_READ', cost: exportCost })
  @Query(() => JSONFile, {
    description: 'The integrations as a file: settings, without secrets and history.',
  })
  async exportConfiguration(@Ctx() ctx: RequestContext): Promise<ConfigurationFile> {
    // Of members, who may read health may read integrations too; a key may have been made for one of both.
    if (!callerOf(ctx).permissions.has('INTEGRATIONS_READ'))
      throw new AppError('FORBIDDEN', 'This API key needs the scope integrations:read.');
    return exportConfiguration(ctx);
  }
}

const permission = 'INTEGRATIONS_WRITE';

@Resolver()
export class ConfigurationMutations {
  @Extensions({ permission, large: true })
  @Mutation(() => PlanImportPayload, {
    description: 'What importing a file would change. Changes nothing.',
  })
  async planImport(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanImportInput) { file }: PlanImportInput,
  ): Promise<PlanImportPayload> {
    const planned = await planImport(ctx, file);
    return planned.ok
      ? { plan: toPlan(planned.value.plan), userErrors: [] }
      : { plan: null, userErrors: planned.userErrors };
  }

  @Extensions({ permission, large: true })
  @Mutation(() => ApplyImportPayload, { description: 'Does what a plan said.' })
  async applyImport(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApplyImportInput) { file, fingerprint }: ApplyImportInput,
  ): Promise<ApplyImportPayload> {
    const { plan, userErrors } = await applyImport(ctx, file, fingerprint);
    return { plan: plan === null ? null : toPlan(plan), userErrors };
  }
}

function toPlan({ steps, fingerprint }: ImportPlan): ImportPlanType {
  return {
    steps: steps.map((step) => ({
      ...step,
      integrationId: step.integrationId === null ? null : formatId('int', step.integrationId),
    })),
    fingerprint,
  };
}
