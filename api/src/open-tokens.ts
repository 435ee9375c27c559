import type { Ports } from './context.ts';
import type { Timers } from './graphql/index.ts';
import { LiveTokens, RequestPace } from './modules/oauth-tokens/index.ts';
import type { Database } from './platform/database/index.ts';

/** What a token endpoint is asked at most, where its provider file names no other number. */
const refreshPerSecond = 20;

interface TokenPorts extends Omit<Ports, 'accessTokens'> {
  readonly database: Database;
  /** In the maintenance role. */
  readonly maintenance: Database;
  readonly timers: Timers;
  readonly onError: (error: unknown) => void;
}

/** The access tokens of integrations. What was sent to a token endpoint is stored before they are closed. */
export function openAccessTokens(ports: TokenPorts, opened: AsyncDisposableStack): LiveTokens {
  const pace = new RequestPace(ports.timers);
  const tokens = new LiveTokens({ ...ports, pace, refreshPerSecond });
  opened.defer(() => tokens.close());
  return tokens;
}
