import { defineEntity, p } from '@mikro-orm/core';
import type { Actor } from '../activity/index.ts';

const ApiKeySchema = defineEntity({
  name: 'ApiKey',
  tableName: 'api_keys',
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid().fieldName('org_id'),
    name: p.text(),
    publicId: p.text(),
    secretHash: p.type(Buffer).columnType('bytea'),
    previousSecretHash: p.type(Buffer).columnType('bytea').nullable(),
    previousExpiresAt: p.datetime().nullable(),
    scopes: p.array().columnType('text[]'),
    rateLimitPerMinute: p.integer(),
    createdBy: p.json().$type<Actor>(),
    makerId: p.uuid().nullable(),
    createdAt: p.datetime(),
    expiresAt: p.datetime().nullable(),
    rotatedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});

/** The credential of a tool: the hash of its secret, what it is for, and who answers for it. */
export class ApiKey extends ApiKeySchema.class {
  /** Whether it can still be rotated and revoked. */
  isOver(now: Date): boolean {
    return this.revokedAt != null || (this.expiresAt != null && this.expiresAt <= now);
  }

  /** Gives it another secret, for which whoever does so answers. The one before holds until `overlapEndsAt`. */
  rotate(
    secretHash: Buffer,
    by: { readonly actor: Actor; readonly makerId: string },
    { now, overlapEndsAt }: { readonly now: Date; readonly overlapEndsAt: Date },
  ): void {
    this.previousSecretHash = this.secretHash;
    this.previousExpiresAt = overlapEndsAt;
    this.secretHash = secretHash;
    this.createdBy = by.actor;
    this.makerId = by.makerId;
    this.rotatedAt = now;
  }

  revoke(now: Date): void {
    this.revokedAt ??= now;
  }
}
ApiKeySchema.setClass(ApiKey);
