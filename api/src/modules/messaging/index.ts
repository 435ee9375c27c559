export { MessagingResolver } from './messaging.resolver.ts';
export { sendNotice } from './send-notice.ts';
