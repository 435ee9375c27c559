import { actorOf, memberOf } from '../../context.ts';
import { userError } from '../../user-error.ts';
import { rotatedEvent } from './api-key-events.ts';
import { formatApiKey, hashOfSecret, newApiKeyToken, prefixOf } from './api-key-token.ts';
import type { ApiKeysContext } from './api-keys.context.ts';
import { changeApiKey } from './change-api-key.ts';
import { type ShownKey, notShown } from './create-api-key.ts';
import { scopesWithin } from './scopes.ts';
import { effectiveScopes } from './stored-key.ts';

const mostHours = 168;
const usualHours = 24;
const hourMs = 3_600_000;

/**
 * Gives a key another secret, and makes the caller answer for it. The old secret holds for some hours more, so that the
 * tool can be told the new one in peace; that of a suspended key, which holds nowhere now, does not come back by itself.
 */
export async function rotateApiKey(
  ctx: ApiKeysContext,
  keyId: string,
  /** Null: 24; none for a suspended key. */
  asked: number | null,
): Promise<ShownKey> {
  if (asked !== null && !(Number.isInteger(asked) && asked >= 0 && asked <= mostHours)) {
    const message = `The overlap must be from 0 to ${mostHours} whole hours.`;
    return notShown(userError('INVALID_FIELD', message, ['overlapHours']));
  }
  const { userId: makerId, permissions } = memberOf(ctx);
  const now = ctx.clock.now();
  let secret: string | null = null;
  const userErrors = await changeApiKey(ctx, keyId, (key, makerRole) => {
    if (key.isOver(now))
      return userError('WRONG_STATE', 'This API key has ended. Create another one.', ['id']);
    const missing = key.scopes.filter((name) => !scopesWithin([name], permissions).length);
    if (missing.length > 0) {
      const message = `Your role cannot give the scope ${missing.join(', ')}. Ask an owner or admin to rotate this key.`;
      return userError('SCOPE_NOT_ALLOWED', message, ['id']);
    }
    const isSuspended = effectiveScopes(key.scopes, makerRole).length === 0;
    const overlapHours = asked ?? (isSuspended ? 0 : usualHours);
    const actor = actorOf(ctx);
    const token = newApiKeyToken(key.publicId);
    const overlapEndsAt = new Date(now.getTime() + overlapHours * hourMs);
    key.rotate(hashOfSecret(token.secret), { actor, makerId }, { now, overlapEndsAt });
    secret = formatApiKey(token);
    const told = { id: key.id, name: key.name, prefix: prefixOf(key.publicId) };
    return [rotatedEvent(actor, told, overlapHours)];
  });
  return userErrors.length > 0 ? notShown(...userErrors) : { keyId, secret, userErrors };
}
