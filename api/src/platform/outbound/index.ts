export type { Detours } from './connector.ts';
export { createOutbound, type OutboundOptions } from './create-outbound.ts';
export { MailAddress } from './mail-address.ts';
export {
  type MailMessage,
  type Outbound,
  type OutboundRequest,
  type OutboundResponse,
  type OutboundStream,
  type OutboundStreamRequest,
  type SmtpHandshakeRequest,
} from './outbound.ts';
export { composeMail } from './smtp-send.ts';
