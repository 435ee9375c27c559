import { defineEntity, p } from '@mikro-orm/core';

/** A refresh token that was just replaced still identifies its session: two tabs may refresh at the same moment. */
const replacedTokenGraceMs = 30_000;

const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'sessions',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    organizationId: p.uuid().fieldName('org_id'),
    userAgent: p.text().nullable(),
    ipAddress: p.text().nullable(),
    refreshHash: p.type(Buffer).columnType('bytea'),
    previousRefreshHash: p.type(Buffer).columnType('bytea').nullable(),
    rotatedAt: p.datetime(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
  },
});

/** What became of a refresh token that was shown for a session. */
export type RefreshVerdict = 'ROTATE' | 'KEEP' | 'STOLEN' | 'ENDED';

/** One sign-in on one device: the row behind its cookies. */
export class Session extends SessionSchema.class {
  /**
   * A token that was replaced longer ago than two tabs can be apart is in two hands, and one of them is not the
   * member's (RFC 9700, 4.14.2): the session ends.
   */
  judge(presentedHash: Buffer, now: Date): RefreshVerdict {
    if (this.revokedAt != null || this.expiresAt <= now) return 'ENDED';
    if (this.refreshHash.equals(presentedHash)) return 'ROTATE';
    const wasJustReplaced =
      this.previousRefreshHash?.equals(presentedHash) === true &&
      now.getTime() - this.rotatedAt.getTime() <= replacedTokenGraceMs;
    return wasJustReplaced ? 'KEEP' : 'STOLEN';
  }

  rotate(newHash: Buffer, now: Date): void {
    this.previousRefreshHash = this.refreshHash;
    this.refreshHash = newHash;
    this.rotatedAt = now;
  }

  revoke(now: Date): void {
    this.revokedAt ??= now;
  }
}
SessionSchema.setClass(Session);
