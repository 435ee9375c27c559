export { ClientChoice } from './client-choice';
export { createOAuthChoice, type OAuthChoice } from './create-oauth-choice';
export { createOAuthSignIn, type OAuthSignIn } from './create-oauth-sign-in';
export { useOAuthMessages } from './oauth.messages';
export { RedirectUri } from './redirect-uri';
export { ScopeChoice } from './scope-choice';
export { SignInProgress } from './sign-in-progress';
