import { createEffect, createSignal, on, type Accessor } from 'solid-js';
import { RequestFailed, useGraphql } from '../../graphql';
import { useSession } from '../session';
import { takeCallback } from '../../lib/callback-query';
import { finishOAuthMutation } from './oauth.documents';
import { reportSignIn, type SignInResult } from './sign-in-channel';

/** Where the page stands that a provider sends the member back to. */
export type CallbackPhase =
  | { readonly name: 'working' }
  | { readonly name: 'signed-out' }
  /** The address held no answer: it was loaded again, or opened by hand. */
  | { readonly name: 'nothing' }
  /** Another page waited for the result and shows it. */
  | { readonly name: 'told' }
  | { readonly name: 'result'; readonly result: SignInResult };

/**
 * Has the provider's answer finished, and tells the page that waits for it. `close` is called when there is one; without,
 * as on a phone that left the page behind, the result is shown here.
 */
export function createCallback(close: () => void): Accessor<CallbackPhase> {
  const callback = takeCallback();
  const session = useSession();
  const { send } = useGraphql();
  const [phase, setPhase] = createSignal<CallbackPhase>({
    name: callback ? 'working' : 'nothing',
  });
  if (!callback) return phase;
  const report = reportSignIn(callback.state);

  async function finish(): Promise<SignInResult> {
    try {
      const { finishOAuth } = await send(finishOAuthMutation, { input: callback ?? { state: '' } });
      return { kind: 'answered', payload: finishOAuth };
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      const { code, message, requestId } = error;
      return { kind: 'failed', code, message, requestId };
    }
  }

  async function tell(result: SignInResult, own: CallbackPhase): Promise<void> {
    if (!(await report.tell(result))) return void setPhase(own);
    setPhase({ name: 'told' });
    close();
  }

  async function work(): Promise<void> {
    report.arrived();
    const result = await finish();
    if (result.kind === 'failed' && result.code === 'UNAUTHENTICATED') await refuse();
    else await tell(result, { name: 'result', result });
  }

  const refuse = () =>
    tell(
      { kind: 'failed', code: 'UNAUTHENTICATED', message: '', requestId: null },
      { name: 'signed-out' },
    );

  createEffect(
    on(
      () => session.state().phase,
      (state, before) => {
        // Only the first answer counts: finishing happens once.
        if (state === 'loading' || (before !== undefined && before !== 'loading')) return;
        void (state === 'signed-out' ? refuse() : work());
      },
    ),
  );
  return phase;
}
