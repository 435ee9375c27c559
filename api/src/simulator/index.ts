export type { CaseFile } from './case-file.ts';
export type { ReceivedMail } from './mailbox.ts';
export { lintFolders } from './lint-folders.ts';
export { builtinCasesDir, loadCases } from './load-cases.ts';
export {
  type IdentityProvider,
  type IdentityProviderUser,
  startIdentityProvider,
} from './identity-provider/index.ts';
export type { KeptVendors, TokenControls } from './oauth/index.ts';
export { type Simulator, startSimulator } from './simulator.ts';
