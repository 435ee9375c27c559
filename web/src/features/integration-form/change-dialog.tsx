import { createResource, Show } from 'solid-js';
import { RequestFailed, takeIn, useGraphql } from '../../graphql';
import type { FormIntegrationQuery } from '../../graphql/generated/graphql';
import { useToasts } from '../../ui';
import { createOAuthSignIn, type OAuthSignIn } from '../oauth';
import { EmailUsageLine, SendTestEmail, sendsBySmtp } from '../messaging';
import { createIntegrationForm, type FormProvider, type Send } from './create-integration-form';
import { createFocusMap, FormDialog } from './form-dialog';
import {
  formIntegrationQuery,
  formProviderQuery,
  reconnectIntegrationMutation,
  updateIntegrationMutation,
} from './integration-form.documents';
import { useIntegrationFormMessages } from './integration-form.messages';
import { LoadingDialog } from './loading-dialog';
import { signInAgain } from './sign-in-again';

type Mode = 'edit' | 'reconnect';
type Stored = NonNullable<FormIntegrationQuery['integration']>;

function createSend(mode: Mode, stored: Stored, signIn: OAuthSignIn): Send {
  const graphql = useGraphql();
  const target = { integrationId: stored.id, version: stored.version };
  return async ({ scopes, signsIn, ...submission }, signal) => {
    const { name, acceptIdentityChange, ...rest } = submission;
    if (mode === 'edit') {
      const input = { ...target, ...rest, name };
      return (await graphql.send(updateIntegrationMutation, { input }, signal)).updateIntegration;
    }
    if (signsIn) return signIn.run(signInAgain(stored, { ...submission, scopes }), signal);
    const input = { ...target, ...rest, acceptIdentityChange };
    return (await graphql.send(reconnectIntegrationMutation, { input }, signal))
      .reconnectIntegration;
  };
}

function ChangeForm(props: {
  mode: Mode;
  provider: FormProvider;
  stored: Stored;
  returnTo: Element | null;
  onReload: () => void;
  onClose: () => void;
}) {
  const t = useIntegrationFormMessages();
  const graphql = useGraphql();
  const toasts = useToasts();
  const { mode, provider, stored } = props;
  const focusMap = createFocusMap();
  const signIn = createOAuthSignIn();
  const form = createIntegrationForm({
    provider,
    stored,
    // Signing in again needs the client that is stored, unless it was erased.
    keepsCredentials: mode === 'edit' || stored.oauthToken !== null,
    takenNames: provider.integrations
      .filter((integration) => integration.id !== stored.id)
      .map((integration) => integration.name),
    focus: focusMap.focus,
    send: createSend(mode, stored, signIn),
    onDone({ integration }) {
      takeIn(graphql, integration);
      const { saved, reconnected } = t().toast;
      const told = mode === 'edit' ? saved : reconnected;
      toasts.show({ tone: 'success', message: told(integration?.name ?? stored.name) });
      props.onClose();
    },
  });
  const sends = () => mode === 'edit' && sendsBySmtp(provider);
  const submitLabel = () => {
    const { save, testAndSave, testAndReconnect } = t().submit;
    if (provider.check.kind === 'NONE') return save;
    return mode === 'edit' ? testAndSave : testAndReconnect;
  };
  return (
    <FormDialog
      title={t().title[mode](stored.name)}
      provider={provider}
      form={form}
      focusMap={focusMap}
      submitLabel={submitLabel()}
      signIn={mode === 'reconnect' ? signIn : null}
      showSteps={mode === 'reconnect'}
      showName={mode === 'edit'}
      below={
        <Show when={sends()}>
          <EmailUsageLine integrationId={stored.id} />
        </Show>
      }
      action={
        <Show when={sends()}>
          <SendTestEmail
            integrationId={stored.id}
            name={stored.name}
            unsaved={form.changed()}
            disabled={form.phase().name === 'testing'}
          />
        </Show>
      }
      returnTo={props.returnTo}
      onReload={() => props.onReload()}
      onClose={() => props.onClose()}
    />
  );
}

/** Changes a stored integration: its configuration, or, after a disconnect, its credentials. */
export function ChangeDialog(props: {
  mode: Mode;
  integrationId: string;
  providerKey: string;
  name: string;
  onClose: () => void;
}) {
  const t = useIntegrationFormMessages();
  const opener = document.activeElement;
  const { send } = useGraphql();
  const [loaded, { refetch }] = createResource(async () => {
    const [{ integration }, { provider }] = await Promise.all([
      send(formIntegrationQuery, { id: props.integrationId }),
      send(formProviderQuery, { key: props.providerKey }),
    ]);
    if (!integration || !provider) throw new RequestFailed('NOT_FOUND', t().loading.deleted);
    return { integration, provider };
  });
  const ready = () => (loaded.state === 'ready' ? loaded() : undefined);
  return (
    <Show
      when={ready()}
      keyed
      fallback={
        <LoadingDialog
          title={props.name}
          error={loaded.error as RequestFailed | undefined}
          returnTo={opener}
          onRetry={() => void refetch()}
          onClose={() => props.onClose()}
        />
      }
    >
      {(current) => (
        <ChangeForm
          mode={props.mode}
          provider={current.provider}
          stored={current.integration}
          returnTo={opener}
          onReload={() => void refetch()}
          onClose={() => props.onClose()}
        />
      )}
    </Show>
  );
}
