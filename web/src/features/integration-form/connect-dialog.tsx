import { createResource, Show } from 'solid-js';
import { refetchAll, RequestFailed, useGraphql } from '../../graphql';
import { duration } from '../../lib/relative-time';
import { useToasts } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { createIntegrationForm, type FormProvider, type Outcome } from './create-integration-form';
import { createFocusMap, FormDialog } from './form-dialog';
import { connectIntegrationMutation, formProviderQuery } from './integration-form.documents';
import { LoadingDialog } from './loading-dialog';

function connectedText(name: string, outcome: Outcome): string {
  const check = outcome.check;
  if (!check || check.outcome !== 'OK') return `${name} saved`;
  return `${name} connected in ${duration(check.durationMs)}`;
}

function ConnectForm(props: {
  provider: FormProvider;
  returnTo: Element | null;
  onClose: () => void;
}) {
  const graphql = useGraphql();
  const toasts = useToasts();
  const { provider } = props;
  const focusMap = createFocusMap();
  const taken = provider.integrations.map((integration) => integration.name);
  const form = createIntegrationForm({
    provider,
    stored: null,
    keepsCredentials: false,
    takenNames: taken,
    focus: focusMap.focus,
    send: async (submission, signal) => {
      const { name, authMode, config, credentials, saveInactive } = submission;
      const input = {
        providerKey: provider.key,
        name,
        authMode,
        config,
        credentials,
        saveInactive,
      };
      try {
        return (await graphql.send(connectIntegrationMutation, { input }, signal))
          .connectIntegration;
      } finally {
        // A cancelled request may have reached the server all the same.
        if (signal.aborted) refetchAll(graphql);
      }
    },
    onDone(outcome) {
      refetchAll(graphql);
      toasts.show({
        tone: 'success',
        message: connectedText(outcome.integration?.name ?? provider.name, outcome),
        detail: outcome.check?.identity ? `Signed in as ${outcome.check.identity}` : undefined,
      });
      props.onClose();
    },
  });
  return (
    <FormDialog
      title={`Connect ${provider.name}`}
      provider={provider}
      form={form}
      focusMap={focusMap}
      submitLabel={provider.check.kind === 'NONE' ? 'Connect' : 'Test & connect'}
      showSteps
      showName={provider.allowsMultiple}
      returnTo={props.returnTo}
      onReload={() => refetchAll(graphql)}
      onClose={() => props.onClose()}
    />
  );
}

function whyNot(provider: FormProvider): string | null {
  if (!provider.authModes.some((mode) => mode.available)) {
    return provider.authModes[0]?.unavailableReason ?? 'It cannot be connected yet.';
  }
  if (provider.integrations.length > 0 && !provider.allowsMultiple) {
    return 'It is connected already, and only one integration of it is possible.';
  }
  return null;
}

/** Connects a new integration of a provider. */
export function ConnectDialog(props: { providerKey: string; onClose: () => void }) {
  const opener = document.activeElement;
  const { send } = useGraphql();
  // Read once: a form must not change under the reader's hands because the provider did.
  const [loaded, { refetch }] = createResource(async () => {
    const { provider } = await send(formProviderQuery, { key: props.providerKey });
    if (!provider) throw new RequestFailed('NOT_FOUND', 'There is no provider with this key.');
    return provider;
  });
  const ready = () => (loaded.state === 'ready' ? loaded() : undefined);
  return (
    <Show
      when={ready()}
      keyed
      fallback={
        <LoadingDialog
          title="Connect"
          error={loaded.error as RequestFailed | undefined}
          returnTo={opener}
          onRetry={() => void refetch()}
          onClose={() => props.onClose()}
        />
      }
    >
      {(found) => (
        <Show
          when={whyNot(found) === null}
          fallback={
            <Dialog
              title={`Connect ${found.name}`}
              returnTo={opener}
              onClose={() => props.onClose()}
            >
              <p>{whyNot(found)}</p>
            </Dialog>
          }
        >
          <ConnectForm provider={found} returnTo={opener} onClose={() => props.onClose()} />
        </Show>
      )}
    </Show>
  );
}
