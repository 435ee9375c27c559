export { SendMessage } from './send-message';
export { SendTestEmail } from './send-test-email';
export { sendsBySmtp } from './sends-by-smtp';
export { EmailUsageLine } from './usage-line';
export { EmailUsageSection } from './usage-section';
