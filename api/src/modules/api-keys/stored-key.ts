import { timingSafeEqual } from 'node:crypto';
import type { ApiKeyCaller } from '../../context.ts';
import type { Permission, Role } from '../../roles.ts';
import { permissionsOf } from '../identity/index.ts';
import { permissionsOfScopes, scopesWithin } from './scopes.ts';

/** A key as it is stored, and the role that its maker has now; null when they have left. */
export interface StoredKey {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly secretHash: Buffer;
  readonly previousSecretHash: Buffer | null;
  readonly previousExpiresAt: Date | null;
  readonly scopes: readonly string[];
  readonly limitPerMinute: number;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly makerRole: Role | null;
}

/** Only who shows the right secret is told more than that it does not hold. */
export type KeyRefusal = 'WRONG' | 'REVOKED' | 'EXPIRED' | 'REPLACED';

export type Judged =
  | { readonly ok: true; readonly caller: ApiKeyCaller }
  | { readonly ok: false; readonly reason: KeyRefusal };

/** Who stands behind a secret that was shown for a key. */
export function judgeKey(key: StoredKey, shownHash: Buffer, now: Date): Judged {
  const isCurrent = timingSafeEqual(key.secretHash, shownHash);
  const isPrevious =
    key.previousSecretHash !== null && timingSafeEqual(key.previousSecretHash, shownHash);
  if (!isCurrent && !isPrevious) return refused('WRONG');
  if (key.revokedAt !== null) return refused('REVOKED');
  if (hasPassed(key.expiresAt, now)) return refused('EXPIRED');
  if (!isCurrent && hasPassed(key.previousExpiresAt, now)) return refused('REPLACED');
  const { id, organizationId, name, scopes, limitPerMinute } = key;
  return {
    ok: true,
    caller: {
      kind: 'API_KEY',
      keyId: id,
      name,
      organizationId,
      scopes,
      permissions: permissionsOfKey(key),
      expiresAt: isCurrent ? key.expiresAt : earlier(key.expiresAt, key.previousExpiresAt),
      secretHash: shownHash,
      limitPerMinute,
    },
  };
}

/** Worked out once for each key that was read. */
const permissions = new WeakMap<StoredKey, ReadonlySet<Permission>>();

function permissionsOfKey(key: StoredKey): ReadonlySet<Permission> {
  const known = permissions.get(key);
  if (known !== undefined) return known;
  const worked = permissionsOfScopes(effectiveScopes(key.scopes, key.makerRole));
  permissions.set(key, worked);
  return worked;
}

/** What a key can really do: never more than its maker now may. */
export function effectiveScopes(
  scopes: readonly string[],
  makerRole: Role | null,
): ReturnType<typeof scopesWithin> {
  return makerRole === null ? [] : scopesWithin(scopes, permissionsOf(makerRole));
}

function refused(reason: KeyRefusal): Judged {
  return { ok: false, reason };
}

function hasPassed(moment: Date | null, now: Date): boolean {
  return moment !== null && moment <= now;
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
