export type { BearerTokens } from './bearer-tokens.ts';
export { rewrapIdTokens } from './rewrap-id-tokens.ts';
export type { SingleSignOnSettings } from './settings.ts';
export { type Browser, type SingleSignOnContext, noBrowser } from './single-sign-on.context.ts';
export { SingleSignOnResolver } from './single-sign-on.resolver.ts';
export { type SingleSignOn, openSingleSignOn } from './single-sign-on.ts';
export { permissionsOfToken, readTokenPermissions } from './token-member.ts';
export { TokenTool, tokenKey } from './token-tool.ts';
