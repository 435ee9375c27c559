import { v7 as uuidv7 } from 'uuid';
import type { Ports } from '../../context.ts';
import { type CheckFailure, runAction, sendBySmtp, sendsBySmtp } from '../catalog/index.ts';
import { type Settings, type StoredSettings, openSettings } from '../integrations/index.ts';
import type { Carrier } from './carrier.ts';
import type { EmailMessage, Message } from './message.ts';
import { type Sending, emailValues, smsValues } from './message-values.ts';

export type PostPorts = Pick<Ports, 'catalog' | 'sealer' | 'accessTokens' | 'outbound' | 'clock'>;

/** What became of a message that a provider was asked to take; with no credential in any of its strings. */
export type Posted =
  | {
      readonly outcome: 'SENT';
      /** What the provider calls it; of SMTP, its Message-ID. */
      readonly providerMessageId: string;
      /** The mail server's last words; null over HTTP. */
      readonly response: string | null;
      readonly durationMs: number;
    }
  | NotPosted;

export interface NotPosted {
  /** REFUSED: it surely was not accepted. UNKNOWN: it may have been. */
  readonly outcome: 'REFUSED' | 'UNKNOWN';
  readonly code: CheckFailure | 'NOT_AVAILABLE' | 'NEEDS_REAUTH' | 'RENEWAL_FAILED';
  readonly message: string;
  readonly hint: string;
  readonly fault: 'MESSAGE' | 'PROVIDER';
  readonly durationMs: number;
}

/** Milliseconds that one provider may take for one message. */
export const postDeadlineMs = 20_000;

interface Posting {
  /** Patchbay's own id of the message. */
  readonly id: string;
  readonly deadlineMs: number;
}

/** Asks the provider of a connected integration to send a message. Whatever happens there is a result. */
export async function postMessage(
  ports: PostPorts,
  integration: StoredSettings,
  carrier: Carrier,
  message: Message,
  posting: Posting,
): Promise<Posted> {
  // Not the caller's signal: who hangs up does not take back what is under way.
  const { catalog, sealer, accessTokens } = ports;
  const opened = await openSettings({ catalog, sealer, accessTokens }, integration);
  if (!opened.ok) {
    const [error] = opened.userErrors;
    const code =
      error?.code === 'NEEDS_REAUTH' || error?.code === 'RENEWAL_FAILED'
        ? error.code
        : 'NOT_AVAILABLE';
    const words = { code, message: error?.message ?? '', hint: '' } as const;
    return { outcome: 'REFUSED', ...words, fault: 'PROVIDER', durationMs: 0 };
  }
  return message.kind === 'SMS'
    ? byAction(ports, opened.value, 'sendSms', smsValues(message, posting.id), posting)
    : postEmail(ports, opened.value, carrier, message, posting);
}

async function postEmail(
  ports: PostPorts,
  settings: Settings,
  { from, fromName }: Carrier,
  message: EmailMessage,
  posting: Posting,
): Promise<Posted> {
  if (from === null) throw new Error('Who sends an e-mail has an address.');
  const messageId = `<${uuidv7()}@${from.domain}>`;
  const sending: Sending = { id: posting.id, from, fromName, date: ports.clock.now(), messageId };
  const { provider, mode, forms } = settings;
  if (!sendsBySmtp(provider, mode)) {
    const withRaw = JSON.stringify(mode.actions.sendEmail?.steps ?? []).includes('${message.raw}');
    const values = await emailValues(message, sending, withRaw);
    return byAction(ports, settings, 'sendEmail', values, posting);
  }
  const { to, subject, text, html } = message;
  const mail = { from, to, subject, text: text ?? '', html: html ?? '', messageId };
  const named = fromName === null ? {} : { fromName };
  const { outbound, clock } = ports;
  const posted = await sendBySmtp(
    provider,
    mode,
    forms,
    { ...mail, ...named, date: sending.date },
    { outbound, clock, deadlineMs: posting.deadlineMs },
  );
  return posted.outcome === 'SENT' ? { ...posted, providerMessageId: messageId } : posted;
}

async function byAction(
  { outbound, clock }: PostPorts,
  settings: Settings,
  name: 'sendEmail' | 'sendSms',
  values: Parameters<typeof runAction>[2],
  { deadlineMs }: Posting,
): Promise<Posted> {
  const result = await runAction(settings, name, values, { outbound, clock, deadlineMs });
  if (result.outcome !== 'DONE') return result;
  const { id, durationMs } = result;
  return { outcome: 'SENT', providerMessageId: id, response: null, durationMs };
}
