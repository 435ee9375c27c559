export type { SealingBinding } from './binding.ts';
export { hmacSha256, signingSecret, type SigningSecret } from './hmac.ts';
export { mask } from './mask.ts';
export {
  generateMasterKey,
  parseMasterKey,
  parseMasterKeys,
  type MasterKey,
} from './master-key.ts';
export { createSealer, keyIdOf, type Sealer } from './sealer.ts';
export { SealingError, SealingKeyError } from './sealing-error.ts';
