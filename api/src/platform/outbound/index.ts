export { createOutbound, type OutboundOptions } from './create-outbound.ts';
export {
  OutboundError,
  type Outbound,
  type OutboundFailure,
  type OutboundRequest,
  type OutboundResponse,
  type OutboundSocketRequest,
  type SmtpHandshakeRequest,
  type SmtpHandshakeResult,
} from './outbound.ts';
