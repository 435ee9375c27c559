import type { MessageKind } from './create-send';

/** What kind of messages a provider's integrations send; null: none. */
export function kindOfMessages(provider: {
  readonly capabilities: readonly string[];
}): MessageKind | null {
  if (provider.capabilities.includes('SEND_EMAIL')) return 'EMAIL';
  return provider.capabilities.includes('SEND_SMS') ? 'SMS' : null;
}
