import { emailValues, smsValues } from '../modules/messaging/message-values.ts';
import type { ActionName, AuthMode, FormValues } from '../modules/catalog/index.ts';
import { MailAddress } from '../platform/outbound/index.ts';

const id = '0199c0de-0000-7000-8000-000000000001';
const date = new Date('2026-01-31T08:00:00Z');

/** What the sample message or post of the case files stands for, as the product would fill it in. */
export async function sampleValues(
  name: ActionName,
  mode: AuthMode,
  config: FormValues,
): Promise<FormValues> {
  switch (name) {
    case 'sendEmail': {
      const from = addressOf(config['fromAddress'] ?? 'hub@example.com');
      const to = addressOf('ada@example.org');
      const texts = { subject: 'Hello', text: 'Hello Ada', html: '<p>Hello Ada</p>' };
      const message = { kind: 'EMAIL', to, ...texts } as const;
      const sending = { id, from, fromName: 'Acme', date, messageId: '<1@example.com>' };
      const withRaw = JSON.stringify(mode.actions).includes('message.raw');
      return emailValues(message, sending, withRaw);
    }
    case 'sendSms':
      return smsValues({ kind: 'SMS', to: '+48123456789', text: 'Hello Ada' }, id);
    case 'publish': {
      const state = mode.actions.publish?.states?.PUBLISHED ?? 'PUBLISHED';
      const post = { title: 'Hello', body: 'Hello Ada', text: 'Hello\n\nHello Ada' };
      return { id, ...post, state, createdAt: date.toISOString() };
    }
  }
}

function addressOf(value: unknown): MailAddress {
  const address = MailAddress.parse(String(value));
  if (address === undefined) throw new Error(`${String(value)} is no address.`);
  return address;
}
