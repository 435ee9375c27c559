import { v7 as uuidv7 } from 'uuid';
import { actorOf, memberOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import { writeWithActivity } from '../activity/index.ts';
import { createdEvent } from './api-key-events.ts';
import { formatApiKey, hashOfSecret, newApiKeyToken, prefixOf } from './api-key-token.ts';
import { ApiKey } from './api-key.entity.ts';
import type { ApiKeysContext } from './api-keys.context.ts';
import { countActiveKeys } from './api-keys.queries.ts';
import { type AskedSettings, readKeySettings } from './key-settings.ts';

const mostActive = 200;

/** A key that was made, or given another secret: the whole key is told this once and stored nowhere. */
export interface ShownKey {
  readonly keyId: string | null;
  readonly secret: string | null;
  readonly userErrors: readonly UserError[];
}

const tooMany = userError(
  'LIMIT_REACHED',
  `An organization can have ${mostActive} active API keys. Revoke one that is not used any more.`,
);

/** Makes a key for a tool. Whoever makes it answers for it: it can never do more than they may. */
export async function createApiKey(ctx: ApiKeysContext, asked: AskedSettings): Promise<ShownKey> {
  const { organizationId, userId, permissions } = memberOf(ctx);
  const now = ctx.clock.now();
  const read = readKeySettings(asked, permissions, now);
  if (!read.ok) return notShown(...read.userErrors);
  const { settings } = read;
  const token = newApiKeyToken();
  const id = uuidv7({ msecs: now.getTime() });
  const actor = actorOf(ctx);
  return writeWithActivity<ShownKey>(ctx, async (em, sql) => {
    // Of two who make the last one at once, one waits and then is told.
    await sql(`select pg_advisory_xact_lock(hashtextextended('api keys ' || ?::text, 0))`, [
      organizationId,
    ]);
    if ((await countActiveKeys(sql, now)) >= mostActive)
      return { result: notShown(tooMany), events: [] };
    const key = em.create(ApiKey, {
      id,
      organizationId,
      ...settings,
      scopes: [...settings.scopes],
      publicId: token.publicId,
      secretHash: hashOfSecret(token.secret),
      createdBy: actor,
      makerId: userId,
      createdAt: now,
    });
    em.persist(key);
    const told = { id, name: settings.name, prefix: prefixOf(token.publicId) };
    return {
      result: { keyId: id, secret: formatApiKey(token), userErrors: [] },
      events: [createdEvent(actor, told, settings)],
    };
  });
}

export function notShown(...userErrors: readonly UserError[]): ShownKey {
  return { keyId: null, secret: null, userErrors };
}
