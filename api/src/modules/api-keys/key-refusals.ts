import type { ApiKeyCaller } from '../../context.ts';
import { AppError, type Tool } from '../../graphql/index.ts';
import { scopeFor } from './scopes.ts';
import type { KeyRefusal } from './stored-key.ts';
import type { Allowance } from './usage-counter.ts';

const words: Readonly<Record<KeyRefusal | 'NOT_WHOLE', string>> = {
  NOT_WHOLE: 'This is not a whole API key: its checksum does not fit. Copy it again.',
  WRONG: 'This API key is not valid.',
  REVOKED: 'This API key was revoked. Ask an owner or admin for a new one.',
  EXPIRED: 'This API key has expired. Ask an owner or admin for a new one.',
  REPLACED: 'This API key was rotated, and this secret no longer holds. Use the new one.',
};

export function keyRefused(reason: keyof typeof words): AppError {
  return new AppError('UNAUTHENTICATED', words[reason]);
}

/** Why a key may not do what needs this permission. */
function missingScope(caller: ApiKeyCaller, permission: string): AppError {
  const scope = scopeFor(permission);
  if (scope === undefined)
    return new AppError('FORBIDDEN', 'Only a member who is signed in may do this.');
  const message = caller.scopes.includes(scope)
    ? `This API key has the scope ${scope}, but its maker may not do this any more. An owner or admin can rotate the key to answer for it.`
    : `This API key needs the scope ${scope}.`;
  return new AppError('FORBIDDEN', message, { permission, scope });
}

/** One request more than a minute has room for. */
export function overLimit({ limit, resetSeconds: retryAfter }: Allowance): AppError {
  const message = `This API key may make ${limit} requests a minute. Wait ${retryAfter} seconds.`;
  return new AppError('RATE_LIMITED', message, { limit, retryAfter });
}

/** A key as the GraphQL server knows it. */
export class ApiKeyTool implements Tool {
  constructor(readonly caller: ApiKeyCaller) {}

  missing(permission: string): AppError {
    return missingScope(this.caller, permission);
  }
}
