/** Whether test messages can be sent through a provider's integrations. */
export function sendsBySmtp(provider: {
  readonly capabilities: readonly string[];
  readonly check: { readonly kind: string };
}): boolean {
  return provider.capabilities.includes('SEND_EMAIL') && provider.check.kind === 'SMTP';
}
