import { type Caller } from '../context.ts';
import { readSessionPermissions } from '../modules/identity/index.ts';
import { readTokenPermissions } from '../modules/single-sign-on/index.ts';
import type { Services } from '../request-context.ts';
import type { Permission } from '../roles.ts';

/** Whether a caller who was accepted a while ago may still do something, as the rows say now. */
export async function isStillAllowed(
  { database, clock, apiKeys }: Pick<Services, 'database' | 'clock' | 'apiKeys'>,
  caller: Caller,
  permission: Permission,
): Promise<boolean> {
  const { organizationId } = caller;
  if (caller.kind === 'API_KEY') {
    const now = await apiKeys.lookAgain(organizationId, [caller]);
    return now.get(caller)?.permissions.has(permission) === true;
  }
  if (caller.kind === 'TOKEN') {
    if (caller.expiresAt <= clock.now()) return false;
    const now = await readTokenPermissions(database, organizationId, [caller.userId]);
    return now.get(caller.userId)?.has(permission) === true;
  }
  const { sessionId } = caller;
  const allowed = await readSessionPermissions(database, organizationId, [sessionId], clock.now());
  return allowed.get(sessionId)?.has(permission) === true;
}
