import { useLocation, useNavigate } from '@solidjs/router';
import { createEffect, createSignal, Match, on, Switch, type Signal } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { useIntegrationsMessages } from './integrations.messages';
import { createRunActions, type RunActions } from './run-actions';
import type { ActionName, Target } from './target';

const ChangeDialog = lazy(() =>
  import('../integration-form').then((face) => ({ default: face.ChangeDialog })),
);
const SignInAgainDialog = lazy(() =>
  import('../integration-form').then((face) => ({ default: face.SignInAgainDialog })),
);
const ConfirmDialog = lazy(() =>
  import('../../ui/overlays').then((face) => ({ default: face.ConfirmDialog })),
);

/** An action that somebody chose; a new object each time. */
export interface Job {
  readonly action: ActionName;
  readonly target: Target;
  /** Was opened to sign in at the provider; null also where the browser did not let us. */
  readonly window: Window | null;
}

/** Does what was chosen: at once, or after a dialog. */
export default function ActionRunner(props: { job: Job; working: Signal<ReadonlySet<string>> }) {
  const run = createRunActions(props.working);
  const [asking, setAsking] = createSignal<Job | null>(null);
  const close = (): void => void setAsking(null);

  createEffect(
    on(
      () => props.job,
      (job) => {
        const { action, target } = job;
        if (action === 'test') void run.test(target);
        else if (action === 'enable') void run.setEnabled(target, true);
        else if (action === 'disable') void run.setEnabled(target, false);
        else setAsking(job);
      },
    ),
  );

  const signingIn = () => {
    const job = asking();
    return job?.action === 'reconnect' && job.target.signsIn ? job : null;
  };
  const changing = () => {
    const job = asking();
    const isForm = job?.action === 'edit' || job?.action === 'reconnect';
    return isForm && !signingIn() ? job : null;
  };
  const confirming = () => (changing() || signingIn() ? null : asking());
  /** By the form: other scopes, another OAuth app. */
  const change = ({ target }: Job): void =>
    void setAsking({
      action: 'reconnect',
      target: { ...target, signsIn: false },
      window: null,
    });

  return (
    <Switch>
      <Match when={signingIn()} keyed>
        {(job) => (
          <SignInAgainDialog
            integrationId={job.target.id}
            providerKey={job.target.providerKey}
            name={job.target.name}
            window={job.window}
            onChange={() => change(job)}
            onClose={close}
          />
        )}
      </Match>
      <Match when={changing()} keyed>
        {({ action, target }) => (
          <ChangeDialog
            mode={action === 'edit' ? 'edit' : 'reconnect'}
            integrationId={target.id}
            providerKey={target.providerKey}
            name={target.name}
            onClose={close}
          />
        )}
      </Match>
      <Match when={confirming()}>
        {(job) => <Confirmation job={job()} run={run} onClose={close} />}
      </Match>
    </Switch>
  );
}

function Confirmation(props: { job: Job; run: RunActions; onClose: () => void }) {
  const t = useIntegrationsMessages();
  const navigate = useNavigate();
  const location = useLocation();
  const target = () => props.job.target;

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
      <Match when={props.job.action === 'disconnect'}>
        <ConfirmDialog
          title={t().disconnect.title(target().name)}
          message={t().disconnect.message}
          confirm={t().disconnect.confirm}
          busy={props.run.busy(target().id)}
          onConfirm={() => void disconnect()}
          onClose={() => props.onClose()}
        />
      </Match>
      <Match when={props.job.action === 'delete'}>
        <ConfirmDialog
          title={t().delete.title(target().name)}
          message={t().delete.message(target().name)}
          confirm={t().delete.confirm(target().name)}
          busy={props.run.busy(target().id)}
          onConfirm={() => void remove()}
          onClose={() => props.onClose()}
        />
      </Match>
    </Switch>
  );
}
