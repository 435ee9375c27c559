import { useSearchParams } from '@solidjs/router';
import {
  createContext,
  createSignal,
  Show,
  Suspense,
  useContext,
  type ParentProps,
} from 'solid-js';
import { lazy } from '../../lib/lazy';
import { openSignInWindow } from '../../lib/sign-in-window';
import { useSession } from '../session';
import type { Job } from './action-runner';
import type { ActionName, Target } from './target';

const ConnectDialog = lazy(() =>
  import('../integration-form').then((face) => ({ default: face.ConnectDialog })),
);
// The first page does without: nobody has chosen anything yet.
const ActionRunner = lazy(() => import('./action-runner'));

/** Everything that can be done to an integration, from any page. */
export interface IntegrationActions {
  /** Whether something is being done to it. */
  busy(id: string): boolean;
  /** Opens the connect dialog; it has an address of its own (`?connect=key`). */
  connect(providerKey: string): void;
  run(action: ActionName, target: Target): void;
}

const ActionsContext = createContext<IntegrationActions>();

/** Holds the dialogs of the actions. */
export function IntegrationActionsProvider(props: ParentProps) {
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const [job, setJob] = createSignal<Job | null>(null);
  const working = createSignal<ReadonlySet<string>>(new Set());
  const connecting = () => {
    const key = search['connect'];
    return typeof key === 'string' && session.can('INTEGRATIONS_WRITE') ? key : null;
  };

  const actions: IntegrationActions = {
    busy: (id) => working[0]().has(id),
    connect: (providerKey) => setSearch({ connect: providerKey }, { scroll: false }),
    run(action, target) {
      // Browsers let a click open a window, not the code that is fetched for it.
      const signsIn = action === 'reconnect' && target.signsIn;
      setJob({ action, target, window: signsIn ? openSignInWindow() : null });
    },
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
      </Suspense>
      <Suspense>
        <Show when={job()}>{(chosen) => <ActionRunner job={chosen()} working={working} />}</Show>
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
