import { useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import {
  createContext,
  createSignal,
  lazy,
  Match,
  Show,
  Suspense,
  Switch,
  useContext,
  type ParentProps,
} from 'solid-js';
import { useSession } from '../session';
import { createRunActions, type RunActions } from './run-actions';
import type { ActionName, Target } from './target';

const ConnectDialog = lazy(() =>
  import('../integration-form').then((face) => ({ default: face.ConnectDialog })),
);
const ChangeDialog = lazy(() =>
  import('../integration-form').then((face) => ({ default: face.ChangeDialog })),
);
const ConfirmDialog = lazy(() =>
  import('../../ui/overlays').then((face) => ({ default: face.ConfirmDialog })),
);

/** Everything that can be done to an integration, from any page. */
export interface IntegrationActions {
  busy: RunActions['busy'];
  /** Opens the connect dialog; it has an address of its own (`?connect=key`). */
  connect(providerKey: string): void;
  run(action: ActionName, target: Target): void;
}

type Asking = { what: 'edit' | 'reconnect' | 'disconnect' | 'delete'; target: Target };

const ActionsContext = createContext<IntegrationActions>();

function Confirmations(props: { asking: Asking; run: RunActions; onClose: () => void }) {
  const navigate = useNavigate();
  const location = useLocation();
  const target = () => props.asking.target;

  async function remove(): Promise<void> {
    const gone = `/integrations/${target().id}`;
    if (!(await props.run.remove(target()))) return;
    props.onClose();
    if (location.pathname === gone) navigate('/marketplace', { replace: true });
  }
  async function disconnect(): Promise<void> {
    if (await props.run.disconnect(target())) props.onClose();
  }

  return (
    <Switch>
      <Match when={props.asking.what === 'disconnect'}>
        <ConfirmDialog
          title={`Disconnect ${target().name}?`}
          message="This will remove your stored credentials. You can reconnect later."
          confirm="Disconnect"
          busy={props.run.busy(target().id)}
          onConfirm={() => void disconnect()}
          onClose={() => props.onClose()}
        />
      </Match>
      <Match when={props.asking.what === 'delete'}>
        <ConfirmDialog
          title={`Delete ${target().name}?`}
          message={`${target().name}, its configuration and its stored credentials are removed. Its activity history stays.`}
          confirm={`Delete ${target().name}`}
          busy={props.run.busy(target().id)}
          onConfirm={() => void remove()}
          onClose={() => props.onClose()}
        />
      </Match>
    </Switch>
  );
}

/** Holds the dialogs of the actions. */
export function IntegrationActionsProvider(props: ParentProps) {
  const run = createRunActions();
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const [asking, setAsking] = createSignal<Asking | null>(null);
  const close = (): void => void setAsking(null);
  const connecting = () => {
    const key = search['connect'];
    return typeof key === 'string' && session.can('INTEGRATIONS_WRITE') ? key : null;
  };

  const actions: IntegrationActions = {
    busy: (id) => run.busy(id),
    connect: (providerKey) => setSearch({ connect: providerKey }, { scroll: false }),
    run(action, target) {
      if (action === 'test') void run.test(target);
      else if (action === 'enable') void run.setEnabled(target, true);
      else if (action === 'disable') void run.setEnabled(target, false);
      else setAsking({ what: action, target });
    },
  };

  const changing = () => {
    const current = asking();
    return current && (current.what === 'edit' || current.what === 'reconnect') ? current : null;
  };

  return (
    <ActionsContext.Provider value={actions}>
      {props.children}
      <Suspense>
        <Show when={connecting()} keyed>
          {(key) => (
            <ConnectDialog
              providerKey={key}
              onClose={() => setSearch({ connect: undefined }, { scroll: false })}
            />
          )}
        </Show>
        <Show when={changing()} keyed>
          {(current) => (
            <ChangeDialog
              mode={current.what === 'edit' ? 'edit' : 'reconnect'}
              integrationId={current.target.id}
              providerKey={current.target.providerKey}
              name={current.target.name}
              onClose={close}
            />
          )}
        </Show>
        <Show when={asking()}>
          {(current) => <Confirmations asking={current()} run={run} onClose={close} />}
        </Show>
      </Suspense>
    </ActionsContext.Provider>
  );
}

/** The actions on integrations. */
export function useIntegrationActions(): IntegrationActions {
  const value = useContext(ActionsContext);
  if (!value) throw new Error('useIntegrationActions needs its provider above it');
  return value;
}
