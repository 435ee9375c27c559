import { createSignal, type Accessor } from 'solid-js';
import { refetchAll, RequestFailed, useFailureText, useGraphql } from '../../graphql';
import type { SendTestEmailMutation } from '../../graphql/generated/graphql';
import { reachedLimit } from './email-usage';
import { sendTestEmailMutation } from './messaging.documents';
import { useMessagingMessages } from './messaging.messages';

type Payload = SendTestEmailMutation['sendTestEmail'];

/** Where sending a test message stands. */
export type TestPhase =
  | { name: 'writing' }
  | { name: 'sending' }
  | { name: 'sent'; to: string; response: string }
  | { name: 'failed'; response: string; hint: string; mayHaveArrived: boolean }
  | { name: 'refused'; code: string; message: string };

export interface TestEmail {
  to: Accessor<string>;
  setTo(to: string): void;
  /** What is wrong with the recipient. */
  error: Accessor<string | undefined>;
  phase: Accessor<TestPhase>;
  send(): Promise<void>;
}

/** Sends test messages through an integration; the dialog only draws it. */
export function createTestEmail(integrationId: string, firstRecipient: string): TestEmail {
  const t = useMessagingMessages();
  const failureText = useFailureText();
  const graphql = useGraphql();
  const [to, setTo] = createSignal(firstRecipient);
  const [error, setError] = createSignal<string>();
  const [phase, setPhase] = createSignal<TestPhase>({ name: 'writing' });

  function settle(payload: Payload, sentTo: string): void {
    const { messageId, response, hint, mayHaveArrived, usage, userErrors } = payload;
    const [first] = userErrors;
    if (!first && messageId !== null)
      return void setPhase({ name: 'sent', to: sentTo, response: response ?? '' });
    if (first?.code === 'INVALID_ADDRESS') {
      setError(t().refusal(first, undefined));
      return void setPhase({ name: 'writing' });
    }
    if (response !== null && hint !== null)
      return void setPhase({ name: 'failed', response, hint, mayHaveArrived });
    const code = first?.code ?? '';
    const message = first ? t().refusal(first, reachedLimit(usage)) : '';
    setPhase({ name: 'refused', code, message });
  }

  async function send(): Promise<void> {
    if (phase().name === 'sending' || to().trim() === '') return;
    setPhase({ name: 'sending' });
    setError(undefined);
    try {
      const input = { integrationId, to: to().trim() };
      settle((await graphql.send(sendTestEmailMutation, { input })).sendTestEmail, input.to);
      refetchAll(graphql);
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure;
      setPhase({ name: 'refused', code: failure.code, message: failureText(failure) });
    }
  }

  return {
    to,
    setTo(next) {
      setTo(next);
      setError(undefined);
    },
    error,
    phase,
    send,
  };
}
