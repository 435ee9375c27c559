import { createSignal } from 'solid-js';
import { refetchAll, useGraphql } from '../../graphql';
import { createSubmission } from '../../graphql/create-submission';
import type {
  MessageFieldsFragment,
  UserErrorFieldsFragment,
} from '../../graphql/generated/graphql';
import { randomKey } from '../../lib/random-key';
import { sendEmailMutation, sendSmsMutation } from './send.documents';
import { useSendMessages } from './send.messages';

export type MessageKind = 'EMAIL' | 'SMS';
export type Message = MessageFieldsFragment;

/** What somebody writes; `subject` is that of an e-mail. */
export interface MessageDraft {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

interface Payload {
  readonly message: Message | null;
  readonly duplicate: boolean;
  readonly userErrors: readonly UserErrorFieldsFragment[];
}

/** A message of which something is known was tried: its tries tell more than a refusal. */
function judged(payload: Payload) {
  const { message, duplicate, userErrors } = payload;
  return { message, duplicate, userErrors: message ? [] : userErrors };
}

/** Sends what is written, through one integration or in the order of failover. */
export function createSend(
  kind: MessageKind,
  integrationId: string | undefined,
  first: MessageDraft,
) {
  const t = useSendMessages();
  const graphql = useGraphql();
  const form = createSubmission<keyof MessageDraft>((refusal) => t().refusal(refusal));
  const [draft, setDraft] = createSignal(first);
  const [sent, setSent] = createSignal<{ message: Message; duplicate: boolean } | null>(null);
  // Kept until there is an answer: sent again after a lost one, the message still arrives once.
  let idempotencyKey = randomKey();

  function set(change: Partial<MessageDraft>): void {
    setDraft({ ...draft(), ...change });
    idempotencyKey = randomKey();
    form.clear();
  }
  const complete = (): boolean =>
    draft().to.trim() !== '' &&
    draft().text.trim() !== '' &&
    (kind === 'SMS' || draft().subject.trim() !== '');

  async function ask(): Promise<Payload> {
    const { subject, text } = draft();
    const to = draft().to.trim();
    const common = { to, text, idempotencyKey, ...(integrationId && { integrationId }) };
    if (kind === 'SMS') return (await graphql.send(sendSmsMutation, { input: common })).sendSms;
    const input = { ...common, subject };
    return (await graphql.send(sendEmailMutation, { input })).sendEmail;
  }

  async function send(): Promise<void> {
    if (form.busy() || !complete()) return;
    setSent(null);
    const outcome = await form.send(async () => judged(await ask()));
    if ('payload' in outcome) {
      const { message, duplicate } = outcome.payload;
      setSent(message && { message, duplicate });
    }
    if ('payload' in outcome || outcome.refusal) idempotencyKey = randomKey();
    refetchAll(graphql);
  }

  return { form, draft, set, complete, sent, send };
}

export type Send = ReturnType<typeof createSend>;
