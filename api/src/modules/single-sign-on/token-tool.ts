import type { TokenCaller } from '../../context.ts';
import { AppError, type Tool } from '../../graphql/index.ts';

/** Sockets of one user's tokens are known by it: when what they may do changes, all of them are closed. */
export function tokenKey({ userId }: Pick<TokenCaller, 'userId'>): string {
  return `token ${userId}`;
}

/** Levels and permissions that hang on a session, whatever the role. */
const ofSessions: ReadonlySet<string> = new Set(['MEMBER', 'MEMBERS_MANAGE', 'API_KEYS_MANAGE']);

/** A bearer token as the GraphQL server knows it. */
export class TokenTool implements Tool {
  constructor(readonly caller: TokenCaller) {}

  missing(permission: string): AppError {
    const message = ofSessions.has(permission)
      ? 'Only a member who is signed in may do this: a bearer token is no session.'
      : `This needs the permission ${permission}.`;
    return new AppError('FORBIDDEN', message, { permission });
  }
}
