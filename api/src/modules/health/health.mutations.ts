import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import { integrationView, testIntegration } from '../integrations/index.ts';
import { healthRunView } from './health-run-view.ts';
import {
  HealthPayload,
  RunAllHealthChecksPayload,
  RunHealthCheckInput,
  RunHealthCheckPayload,
  SetHealthCheckIntervalInput,
} from './health.types.ts';
import { readIntegrationHealth } from './read-integration-health.ts';
import { notFound, setHealthCheckInterval } from './set-health-check-interval.ts';
import { startHealthRun } from './start-health-run.ts';

const permission = 'INTEGRATIONS_WRITE';

@Resolver()
export class HealthMutations {
  @Extensions({ permission })
  @Mutation(() => HealthPayload, {
    description:
      'Sets how often an integration is checked, and how many results in a row are believed.',
  })
  async setHealthCheckInterval(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetHealthCheckIntervalInput) input: SetHealthCheckIntervalInput,
  ): Promise<HealthPayload> {
    const { intervalMinutes, failureThreshold = null, recoveryThreshold = null } = input;
    const integrationId = parseId('int', input.integrationId);
    if (integrationId === undefined) return { health: null, userErrors: [notFound] };
    const settings = { intervalMinutes, failureThreshold, recoveryThreshold };
    const userErrors = await setHealthCheckInterval(ctx, { integrationId, ...settings });
    return { health: await readIntegrationHealth(ctx, integrationId), userErrors };
  }

  @Extensions({ permission })
  @Mutation(() => RunHealthCheckPayload, { description: 'Checks an integration now.' })
  async runHealthCheck(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RunHealthCheckInput) input: RunHealthCheckInput,
  ): Promise<RunHealthCheckPayload> {
    const integrationId = parseId('int', input.integrationId);
    if (integrationId === undefined)
      return { integration: null, check: null, userErrors: [notFound] };
    const { integration, check, userErrors } = await testIntegration(ctx, integrationId);
    const view = integration === null ? null : integrationView(ctx, integration);
    return { integration: view, check, userErrors };
  }

  @Extensions({ permission })
  @Mutation(() => RunAllHealthChecksPayload, {
    description:
      'Checks all integrations that are connected and enabled, as soon as there is a free slot.',
  })
  async runAllHealthChecks(@Ctx() ctx: RequestContext): Promise<RunAllHealthChecksPayload> {
    const { run, userErrors } = await startHealthRun(ctx);
    return { run: run === null ? null : healthRunView(run), userErrors };
  }
}
