import { createSignal } from 'solid-js';
import { refetchAll, RequestFailed, takeIn, useGraphql } from '../../graphql';
import type { CheckFieldsFragment, UserErrorFieldsFragment } from '../../graphql/generated/graphql';
import { duration } from '../../lib/relative-time';
import { useToasts } from '../../ui';
import {
  deleteIntegrationMutation,
  disconnectIntegrationMutation,
  setIntegrationEnabledMutation,
  testIntegrationMutation,
} from './integrations.documents';
import type { Target } from './target';

type UserErrors = readonly UserErrorFieldsFragment[];

/** The mutations that need no form. Each tells its outcome by a toast; `true` when it was done. */
export interface RunActions {
  busy(id: string): boolean;
  test(target: Target): Promise<boolean>;
  setEnabled(target: Target, enabled: boolean): Promise<boolean>;
  disconnect(target: Target): Promise<boolean>;
  remove(target: Target): Promise<boolean>;
}

export function createRunActions(): RunActions {
  const graphql = useGraphql();
  const toasts = useToasts();
  const [working, setWorking] = createSignal<ReadonlySet<string>>(new Set());

  function refuse(target: Target, errors: UserErrors): boolean {
    const first = errors[0];
    if (!first) return false;
    if (first.code === 'CONFLICT' || first.code === 'NOT_FOUND') refetchAll(graphql);
    toasts.show({ tone: 'error', message: target.name, detail: first.message });
    return true;
  }

  async function during(target: Target, work: () => Promise<boolean>): Promise<boolean> {
    setWorking((ids) => new Set(ids).add(target.id));
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      toasts.show({ tone: 'error', message: target.name, detail: error.message });
      return false;
    } finally {
      setWorking((ids) => new Set([...ids].filter((id) => id !== target.id)));
    }
  }

  function tell(target: Target, check: CheckFieldsFragment): boolean {
    const passed = check.outcome === 'OK';
    const detail = [check.message, passed ? null : check.hint].filter(Boolean).join(' ');
    toasts.show({
      tone: passed ? 'success' : check.outcome === 'FAILED' ? 'error' : 'info',
      message: passed
        ? `${target.name} answered in ${duration(check.durationMs)}`
        : `${target.name}: ${check.outcome === 'FAILED' ? 'test failed' : 'not checkable'}`,
      detail,
    });
    return passed;
  }

  return {
    busy: (id) => working().has(id),
    test: (target) =>
      during(target, async () => {
        const { testIntegration } = await graphql.send(testIntegrationMutation, {
          input: { integrationId: target.id },
        });
        takeIn(graphql, testIntegration.integration);
        if (testIntegration.check) return tell(target, testIntegration.check);
        return !refuse(target, testIntegration.userErrors);
      }),
    setEnabled: (target, enabled) =>
      during(target, async () => {
        const { setIntegrationEnabled } = await graphql.send(setIntegrationEnabledMutation, {
          input: { integrationId: target.id, version: target.version, enabled },
        });
        if (refuse(target, setIntegrationEnabled.userErrors)) return false;
        takeIn(graphql, setIntegrationEnabled.integration);
        toasts.show({
          tone: 'success',
          message: `${target.name} ${enabled ? 'enabled' : 'disabled'}`,
        });
        return true;
      }),
    disconnect: (target) =>
      during(target, async () => {
        const { disconnectIntegration } = await graphql.send(disconnectIntegrationMutation, {
          input: { integrationId: target.id, version: target.version },
        });
        if (refuse(target, disconnectIntegration.userErrors)) return false;
        takeIn(graphql, disconnectIntegration.integration);
        toasts.show({ tone: 'success', message: `${target.name} disconnected` });
        return true;
      }),
    remove: (target) =>
      during(target, async () => {
        const { deleteIntegration } = await graphql.send(deleteIntegrationMutation, {
          input: { integrationId: target.id, version: target.version },
        });
        if (refuse(target, deleteIntegration.userErrors)) return false;
        refetchAll(graphql);
        toasts.show({ tone: 'success', message: `${target.name} deleted` });
        return true;
      }),
  };
}
