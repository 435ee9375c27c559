import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '../../roles.ts';
import { type InvitationState, invitationState } from './invitation-state.ts';

const InvitationSchema = defineEntity({
  name: 'Invitation',
  tableName: 'invitations',
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid().fieldName('org_id'),
    email: p.text(),
    role: p.text().$type<Role>(),
    tokenHash: p.type(Buffer).columnType('bytea'),
    invitedById: p.uuid(),
    invitedByName: p.text(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    acceptedAt: p.datetime().nullable(),
    acceptedById: p.uuid().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});

/** A seat that is kept for an e-mail: until it is taken, given to another link, or the time is over. */
export class Invitation extends InvitationSchema.class {
  stateAt(now: Date): InvitationState {
    return invitationState(this, now);
  }

  /** @throws unless it is pending: whoever accepts has looked before, in the same transaction. */
  accept(userId: string, now: Date): void {
    if (this.stateAt(now) !== 'PENDING') throw new Error('Only a pending invitation is accepted.');
    this.acceptedAt = now;
    this.acceptedById = userId;
  }

  /** Its link stops working; one that has expired stays known as that. */
  revoke(now: Date): void {
    if (this.acceptedAt == null) this.revokedAt ??= now;
  }
}
InvitationSchema.setClass(Invitation);
