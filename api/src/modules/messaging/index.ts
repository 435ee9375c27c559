export { MessagingResolver } from './messaging.resolver.ts';
export { type Notice, type NoticePorts, sendNotice } from './send-notice.ts';
