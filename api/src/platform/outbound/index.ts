export type { Detours } from './connector.ts';
export { createOutbound, type OutboundOptions } from './create-outbound.ts';
export {
  type Outbound,
  type OutboundRequest,
  type OutboundResponse,
  type SmtpHandshakeRequest,
} from './outbound.ts';
