export { startAttemptsJob } from './attempts.job.ts';
export type { OAuthContext } from './oauth.context.ts';
export { OAuthMutations, OAuthSettingsResolver } from './oauth.resolver.ts';
