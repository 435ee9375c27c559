export { createOAuthVendor, type OAuthVendor } from './create-oauth-vendor.ts';
export {
  type KeptVendors,
  type PlayedVendors,
  playVendors,
  type TokenControls,
} from './played-vendors.ts';
export type { KeptTokens } from './token-store.ts';
export { slackAnswer } from './slack-answer.ts';
export type { OAuthAccount, OAuthVendorOptions } from './vendor-options.ts';
