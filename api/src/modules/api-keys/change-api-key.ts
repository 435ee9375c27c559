import { LockMode } from '@mikro-orm/core';
import type { Role } from '../../roles.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type NewActivityEvent, writeWithActivity } from '../activity/index.ts';
import { ApiKey } from './api-key.entity.ts';
import type { ApiKeysContext } from './api-keys.context.ts';
import { readMakerRole } from './stored-keys.queries.ts';

export const keyNotFound = userError('NOT_FOUND', 'There is no such API key.', ['id']);

/** What a change tells; nothing when the key is as it should be already. The role is that of its maker, now. */
type KeyChange = (key: ApiKey, makerRole: Role | null) => readonly NewActivityEvent[] | UserError;

/** Changes a key in one transaction with the event that tells it, and tells every server. Its row is locked. */
export async function changeApiKey(
  ctx: ApiKeysContext,
  keyId: string,
  change: KeyChange,
): Promise<readonly UserError[]> {
  const userErrors = await writeWithActivity<readonly UserError[]>(ctx, async (em, sql) => {
    const key = await em.findOne(ApiKey, { id: keyId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (key === null) return { result: [keyNotFound], events: [] };
    const events = change(key, await readMakerRole(sql, keyId));
    return 'code' in events ? { result: [events], events: [] } : { result: [], events };
  });
  if (userErrors.length === 0) ctx.apiKeys.announce(keyId);
  return userErrors;
}
