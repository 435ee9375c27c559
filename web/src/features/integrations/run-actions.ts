import type { Signal } from 'solid-js';
import { refetchAll, RequestFailed, takeIn, useFailureText, useGraphql } from '../../graphql';
import type { UserErrorFieldsFragment } from '../../graphql/generated/graphql';
import { useFormat } from '../../i18n';
import { useToasts } from '../../ui';
import { checkToast } from './check-toast';
import {
  deleteIntegrationMutation,
  disconnectIntegrationMutation,
  setIntegrationEnabledMutation,
  testIntegrationMutation,
} from './integrations.documents';
import { useIntegrationsMessages } from './integrations.messages';
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

/** @param working The ids under way: those who show a spinner know them before this code is there. */
export function createRunActions([working, setWorking]: Signal<ReadonlySet<string>>): RunActions {
  const t = useIntegrationsMessages();
  const format = useFormat();
  const failureText = useFailureText();
  const graphql = useGraphql();
  const toasts = useToasts();

  function refuse(target: Target, errors: UserErrors): boolean {
    const first = errors[0];
    if (!first) return false;
    if (first.code === 'CONFLICT' || first.code === 'NOT_FOUND') refetchAll(graphql);
    toasts.show({ tone: 'error', message: target.name, detail: t().refusal(first) });
    return true;
  }

  async function during(target: Target, work: () => Promise<boolean>): Promise<boolean> {
    setWorking((ids) => new Set(ids).add(target.id));
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      toasts.show({ tone: 'error', message: target.name, detail: failureText(error) });
      return false;
    } finally {
      setWorking((ids) => new Set([...ids].filter((id) => id !== target.id)));
    }
  }

  return {
    busy: (id) => working().has(id),
    test: (target) =>
      during(target, async () => {
        const { testIntegration } = await graphql.send(testIntegrationMutation, {
          input: { integrationId: target.id },
        });
        takeIn(graphql, testIntegration.integration);
        const { check } = testIntegration;
        if (!check) return !refuse(target, testIntegration.userErrors);
        toasts.show(checkToast(target.name, check, t().toast, format));
        return check.outcome === 'OK';
      }),
    setEnabled: (target, enabled) =>
      during(target, async () => {
        const { setIntegrationEnabled } = await graphql.send(setIntegrationEnabledMutation, {
          input: { integrationId: target.id, version: target.version, enabled },
        });
        if (refuse(target, setIntegrationEnabled.userErrors)) return false;
        takeIn(graphql, setIntegrationEnabled.integration);
        const told = enabled ? t().toast.enabled : t().toast.disabled;
        toasts.show({ tone: 'success', message: told(target.name) });
        return true;
      }),
    disconnect: (target) =>
      during(target, async () => {
        const { disconnectIntegration } = await graphql.send(disconnectIntegrationMutation, {
          input: { integrationId: target.id, version: target.version },
        });
        if (refuse(target, disconnectIntegration.userErrors)) return false;
        takeIn(graphql, disconnectIntegration.integration);
        toasts.show({ tone: 'success', message: t().toast.disconnected(target.name) });
        return true;
      }),
    remove: (target) =>
      during(target, async () => {
        const { deleteIntegration } = await graphql.send(deleteIntegrationMutation, {
          input: { integrationId: target.id, version: target.version },
        });
        if (refuse(target, deleteIntegration.userErrors)) return false;
        refetchAll(graphql);
        toasts.show({ tone: 'success', message: t().toast.deleted(target.name) });
        return true;
      }),
  };
}
