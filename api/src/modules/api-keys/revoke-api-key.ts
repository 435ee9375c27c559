import { actorOf } from '../../context.ts';
import type { UserError } from '../../user-error.ts';
import { revokedEvent } from './api-key-events.ts';
import { prefixOf } from './api-key-token.ts';
import type { ApiKeysContext } from './api-keys.context.ts';
import { changeApiKey } from './change-api-key.ts';

/** Ends a key for good, everywhere and with its open sockets. One that was revoked already stays as it is. */
export function revokeApiKey(ctx: ApiKeysContext, keyId: string): Promise<readonly UserError[]> {
  return changeApiKey(ctx, keyId, (key) => {
    if (key.revokedAt != null) return [];
    key.revoke(ctx.clock.now());
    const { id, name, publicId } = key;
    return [revokedEvent(actorOf(ctx), { id, name, prefix: prefixOf(publicId) })];
  });
}
