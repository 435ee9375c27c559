import { createSignal, type Accessor } from 'solid-js';
import { RequestFailed, takeIn, useFailureText, useGraphql } from '../../graphql';
import { useToasts } from '../../ui';
import { refreshOAuthTokenMutation } from './oauth.documents';
import { useOAuthMessages } from './oauth.messages';

/** Renewing the token of an integration by hand. */
export interface Renewal {
  readonly busy: Accessor<boolean>;
  run(integration: { readonly id: string; readonly name: string }): Promise<void>;
}

/** @param done Called when it was tried, whatever came of it. */
export function createRenewal(done: () => void): Renewal {
  const t = useOAuthMessages();
  const graphql = useGraphql();
  const toasts = useToasts();
  const failureText = useFailureText();
  const [busy, setBusy] = createSignal(false);

  async function renew(id: string): Promise<string | null> {
    try {
      const input = { integrationId: id };
      const { refreshOAuthToken } = await graphql.send(refreshOAuthTokenMutation, { input });
      takeIn(graphql, refreshOAuthToken.integration);
      return refreshOAuthToken.userErrors[0]?.message ?? null;
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      return failureText(error);
    }
  }

  return {
    busy,
    async run({ id, name }) {
      setBusy(true);
      const problem = await renew(id);
      setBusy(false);
      if (problem === null) toasts.show({ tone: 'success', message: t().token.renewed(name) });
      else toasts.show({ tone: 'error', message: t().token.notRenewed(name), detail: problem });
      done();
    },
  };
}
