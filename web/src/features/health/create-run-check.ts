import { createSignal, type Accessor } from 'solid-js';
import { refetchAll, RequestFailed, takeIn, useFailureText, useGraphql } from '../../graphql';
import { useFormat } from '../../i18n';
import { useToasts } from '../../ui';
import { checkToast } from '../integrations/check-toast';
import { useIntegrationsMessages } from '../integrations/integrations.messages';
import { runHealthCheckMutation } from './health.documents';

/** Runs the check of an integration now, and tells by a toast what came of it. */
export interface RunCheck {
  readonly busy: Accessor<boolean>;
  run(integration: { readonly id: string; readonly name: string }): Promise<void>;
}

/** @param onDone Asks again for what the check has changed. */
export function createRunCheck(onDone: () => void): RunCheck {
  const graphql = useGraphql();
  const toasts = useToasts();
  const format = useFormat();
  const failureText = useFailureText();
  const t = useIntegrationsMessages();
  const [busy, setBusy] = createSignal(false);

  async function check(id: string, name: string): Promise<void> {
    const { runHealthCheck } = await graphql.send(runHealthCheckMutation, {
      input: { integrationId: id },
    });
    takeIn(graphql, runHealthCheck.integration);
    const refused = runHealthCheck.userErrors[0];
    if (runHealthCheck.check)
      toasts.show(checkToast(name, runHealthCheck.check, t().toast, format));
    else if (refused) toasts.show({ tone: 'error', message: name, detail: t().refusal(refused) });
    if (refused?.code === 'NOT_FOUND' || refused?.code === 'CONFLICT') refetchAll(graphql);
    onDone();
  }

  return {
    busy,
    async run({ id, name }) {
      if (busy()) return;
      const before = document.activeElement;
      setBusy(true);
      try {
        await check(id, name);
      } catch (error) {
        if (!(error instanceof RequestFailed)) throw error;
        toasts.show({ tone: 'error', message: name, detail: failureText(error) });
      } finally {
        setBusy(false);
        // The button was out of service meanwhile, and lost the focus.
        if (document.activeElement === document.body && before instanceof HTMLElement)
          before.focus();
      }
    },
  };
}
