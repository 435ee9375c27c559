import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import { RetryActivityPayload, loadActivityEvents } from '../activity/index.ts';
import { type IntegrationRef, type IntegrationResult, notFound } from './change-integration.ts';
import { connectIntegration } from './connect-integration.ts';
import { deleteIntegration } from './delete-integration.ts';
import { disconnectIntegration } from './disconnect-integration.ts';
import { integrationView } from './integration-view.ts';
import {
  ConnectIntegrationInput,
  DeleteIntegrationInput,
  DisconnectIntegrationInput,
  ReconnectIntegrationInput,
  RetryActivityInput,
  SetIntegrationEnabledInput,
  TestCredentialsInput,
  TestIntegrationInput,
  UpdateIntegrationInput,
} from './integrations.inputs.ts';
import {
  DeleteIntegrationPayload,
  IntegrationPayload,
  TestCredentialsPayload,
} from './integrations.types.ts';
import { reconnectIntegration } from './reconnect-integration.ts';
import { nothingToRetry, retryActivity } from './retry-activity.ts';
import { setIntegrationEnabled } from './set-integration-enabled.ts';
import { testCredentials } from './test-credentials.ts';
import { testIntegration } from './test-integration.ts';
import { updateIntegration } from './update-integration.ts';

const permission = 'INTEGRATIONS_WRITE';

@Resolver()
export class IntegrationMutations {
  @Extensions({ permission })
  @Mutation(() => IntegrationPayload, {
    description: 'Tests the credentials, and installs the provider if they hold.',
  })
  async connectIntegration(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ConnectIntegrationInput) input: ConnectIntegrationInput,
  ): Promise<IntegrationPayload> {
    const { authMode = null, name = null, ...rest } = input;
    return toPayload(ctx, await connectIntegration(ctx, { ...rest, authMode, name }));
  }

  @Extensions({ permission })
  @Mutation(() => TestCredentialsPayload, { description: 'Tests credentials that are not saved.' })
  async testCredentials(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TestCredentialsInput) input: TestCredentialsInput,
  ): Promise<TestCredentialsPayload> {
    const { authMode = null, integrationId, ...rest } = input;
    const stored = integrationId == null ? null : parseId('int', integrationId);
    if (stored === undefined) return { check: null, userErrors: [notFound] };
    return testCredentials(ctx, { ...rest, authMode, integrationId: stored });
  }

  @Extensions({ permission })
  @Mutation(() => IntegrationPayload, { description: 'Tests a stored integration.' })
  testIntegration(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TestIntegrationInput) input: TestIntegrationInput,
  ): Promise<IntegrationPayload> {
    return withRef(ctx, input, ({ integrationId }) => testIntegration(ctx, integrationId));
  }

  @Extensions({ permission })
  @Mutation(() => IntegrationPayload, {
    description: 'Changes settings; they are tested before they are saved.',
  })
  updateIntegration(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateIntegrationInput) input: UpdateIntegrationInput,
  ): Promise<IntegrationPayload> {
    const { name = null, authMode = null, config = null, credentials = null } = input;
    const { saveInactive, skipTest } = input;
    const settings = { name, authMode, config, credentials, saveInactive, skipTest };
    return withRef(ctx, input, (ref) => updateIntegration(ctx, { ...ref, ...settings }));
  }

  @Extensions({ permission })
  @Mutation(() => IntegrationPayload, { description: 'Switches an integration on or off.' })
  setIntegrationEnabled(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetIntegrationEnabledInput) input: SetIntegrationEnabledInput,
  ): Promise<IntegrationPayload> {
    return withRef(ctx, input, (ref) =>
      setIntegrationEnabled(ctx, { ...ref, enabled: input.enabled }),
    );
  }

  @Extensions({ permission })
  @Mutation(() => IntegrationPayload, {
    description: 'Erases the stored credentials. It can be reconnected later.',
  })
  disconnectIntegration(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DisconnectIntegrationInput) input: DisconnectIntegrationInput,
  ): Promise<IntegrationPayload> {
    return withRef(ctx, input, (ref) => disconnectIntegration(ctx, ref));
  }

  @Extensions({ permission })
  @Mutation(() => IntegrationPayload, {
    description: 'Gives an integration credentials again, after testing them.',
  })
  reconnectIntegration(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReconnectIntegrationInput) input: ReconnectIntegrationInput,
  ): Promise<IntegrationPayload> {
    const {
      authMode = null,
      config = null,
      credentials,
      acceptIdentityChange,
      saveInactive,
      skipTest,
    } = input;
    const settings = {
      authMode,
      config,
      credentials,
      acceptIdentityChange,
      saveInactive,
      skipTest,
    };
    return withRef(ctx, input, (ref) => reconnectIntegration(ctx, { ...ref, ...settings }));
  }

  @Extensions({ permission })
  @Mutation(() => DeleteIntegrationPayload, {
    description: 'Takes it out of all lists; its history stays.',
  })
  async deleteIntegration(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DeleteIntegrationInput) input: DeleteIntegrationInput,
  ): Promise<DeleteIntegrationPayload> {
    const { userErrors } = await withRef(ctx, input, (ref) => deleteIntegration(ctx, ref));
    return {
      deletedIntegrationId: userErrors.length === 0 ? input.integrationId : null,
      userErrors,
    };
  }

  @Extensions({ permission })
  @Mutation(() => RetryActivityPayload, {
    description:
      'Runs a failed check again, or asks the tool that reported a failed sync to do so: it hears sync.retry_requested.',
  })
  async retryActivity(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RetryActivityInput) { activityEventId: id }: RetryActivityInput,
  ): Promise<RetryActivityPayload> {
    const uuid = parseId('evt', id);
    const retry =
      uuid === undefined ? nothingToRetry('NOT_FOUND') : await retryActivity(ctx, { uuid, id });
    const [event = null] = await loadActivityEvents(ctx, retry.eventIds);
    return { event, userErrors: retry.userErrors };
  }
}

/** Reads the id and the version that the caller named; an id that is none of ours finds nothing. */
async function withRef(
  ctx: RequestContext,
  input: { readonly integrationId: string; readonly version?: number | null },
  act: (ref: IntegrationRef) => Promise<IntegrationResult>,
): Promise<IntegrationPayload> {
  const integrationId = parseId('int', input.integrationId);
  if (integrationId === undefined)
    return { integration: null, check: null, userErrors: [notFound] };
  return toPayload(ctx, await act({ integrationId, version: input.version ?? null }));
}

function toPayload(
  ctx: RequestContext,
  { integration, check, userErrors }: IntegrationResult,
): IntegrationPayload {
  return {
    integration: integration === null ? null : integrationView(ctx, integration),
    check,
    userErrors,
  };
}
