import { createResource, Show } from 'solid-js';
import { refetchAll, RequestFailed, useGraphql } from '../../graphql';
import { useFormat, type Format } from '../../i18n';
import { useToasts } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { createOAuthSignIn, type OAuthSignIn } from '../oauth';
import type { Outcome } from './create-attempt';
import { createIntegrationForm, type FormProvider, type Send } from './create-integration-form';
import { createFocusMap, FormDialog } from './form-dialog';
import { connectIntegrationMutation, formProviderQuery } from './integration-form.documents';
import {
  useIntegrationFormMessages,
  type IntegrationFormMessages,
} from './integration-form.messages';
import { LoadingDialog } from './loading-dialog';

function connectedText(
  name: string,
  { check }: Outcome,
  words: IntegrationFormMessages['toast'],
  format: Format,
): string {
  if (!check || check.outcome !== 'OK') return words.saved(name);
  return words.connected(name, format.duration(check.durationMs));
}

function createSend(provider: FormProvider, signIn: OAuthSignIn): Send {
  const graphql = useGraphql();
  return async (submission, signal) => {
    const { name, authMode, config, credentials, saveInactive, skipTest } = submission;
    const settings = { providerKey: provider.key, name, authMode, config, credentials };
    try {
      if (submission.signsIn)
        return await signIn.run({ ...settings, scopes: [...submission.scopes] }, signal);
      const input = { ...settings, saveInactive, skipTest };
      return (await graphql.send(connectIntegrationMutation, { input }, signal)).connectIntegration;
    } finally {
      // A cancelled request may have reached the server all the same.
      if (signal.aborted) refetchAll(graphql);
    }
  };
}

function ConnectForm(props: {
  provider: FormProvider;
  returnTo: Element | null;
  onClose: () => void;
}) {
  const t = useIntegrationFormMessages();
  const format = useFormat();
  const graphql = useGraphql();
  const toasts = useToasts();
  const { provider } = props;
  const focusMap = createFocusMap();
  const signIn = createOAuthSignIn();
  const taken = provider.integrations.map((integration) => integration.name);
  const form = createIntegrationForm({
    provider,
    stored: null,
    keepsCredentials: false,
    takenNames: taken,
    focus: focusMap.focus,
    send: createSend(provider, signIn),
    onDone(outcome) {
      refetchAll(graphql);
      const name = outcome.integration?.name ?? provider.name;
      const identity = outcome.check?.identity;
      toasts.show({
        tone: 'success',
        message: connectedText(name, outcome, t().toast, format),
        detail: identity ? t().toast.signedInAs(identity) : undefined,
      });
      props.onClose();
    },
  });
  return (
    <FormDialog
      title={t().title.connect(provider.name)}
      provider={provider}
      form={form}
      focusMap={focusMap}
      submitLabel={provider.check.kind === 'NONE' ? t().submit.connect : t().submit.testAndConnect}
      signIn={signIn}
      showSteps
      showName={provider.allowsMultiple}
      returnTo={props.returnTo}
      onReload={() => refetchAll(graphql)}
      onClose={() => props.onClose()}
    />
  );
}

function whyNot(provider: FormProvider, words: IntegrationFormMessages['loading']): string | null {
  if (!provider.authModes.some((mode) => mode.available)) {
    return provider.authModes[0]?.unavailableReason ?? words.notYet;
  }
  if (provider.integrations.length > 0 && !provider.allowsMultiple) {
    return words.onlyOne;
  }
  return null;
}

/** Connects a new integration of a provider. */
export function ConnectDialog(props: { providerKey: string; onClose: () => void }) {
  const t = useIntegrationFormMessages();
  const opener = document.activeElement;
  const { send } = useGraphql();
  // Read once: a form must not change under the reader's hands because the provider did.
  const [loaded, { refetch }] = createResource(async () => {
    const { provider } = await send(formProviderQuery, { key: props.providerKey });
    if (!provider) throw new RequestFailed('NOT_FOUND', t().loading.noProvider);
    return provider;
  });
  const ready = () => (loaded.state === 'ready' ? loaded() : undefined);
  return (
    <Show
      when={ready()}
      keyed
      fallback={
        <LoadingDialog
          title={t().title.loading}
          error={loaded.error as RequestFailed | undefined}
          returnTo={opener}
          onRetry={() => void refetch()}
          onClose={() => props.onClose()}
        />
      }
    >
      {(found) => (
        <Show
          when={whyNot(found, t().loading) === null}
          fallback={
            <Dialog
              title={t().title.connect(found.name)}
              returnTo={opener}
              onClose={() => props.onClose()}
            >
              <p>{whyNot(found, t().loading)}</p>
            </Dialog>
          }
        >
          <ConnectForm provider={found} returnTo={opener} onClose={() => props.onClose()} />
        </Show>
      )}
    </Show>
  );
}
