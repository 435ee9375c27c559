export type { AccessTokens, NoToken } from './access-tokens.ts';
export {
  type OAuthClient,
  type OperatorClient,
  type OperatorClients,
  oauthClientOf,
} from './oauth-client.ts';
export { LiveTokens } from './live-tokens.ts';
export { OAuthTokensResolver } from './oauth-tokens.resolver.ts';
export { startTokenRefreshes } from './refresh.job.ts';
export { RequestPace } from './request-pace.ts';
export type { UnneededTokens } from './returned-tokens.ts';
export { listTokenSeals, rewrapAllTokens } from './rewrap-tokens.ts';
export {
  clientCredentials,
  exchangeCode,
  refreshTokens,
  type TokenRequest,
} from './token-endpoint.ts';
export type { TokenFailure, TokenResult, Tokens } from './tokens.ts';
