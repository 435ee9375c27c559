export { MessagesResolver } from './messages.resolver.ts';
export { inProgress, keyReused } from './carry-message.ts';
export { bytesOf, longestBody, readKey } from './message-inputs.ts';
export { cutShortEvent } from './message-events.ts';
export type { LoggedMessage } from './message-log.ts';
export {
  type Ending,
  type Held,
  claimMessage,
  endMessage,
  startTry,
} from './message-log.queries.ts';
export { startMessageJob } from './messages.job.ts';
export { MessagingResolver } from './messaging.resolver.ts';
export { sendEmail, sendSms } from './send-message.ts';
export { type NoticePorts, sendNotice } from './send-notice.ts';
export { writeTelling } from './write-telling.ts';
