import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '../../roles.ts';

const MembershipSchema = defineEntity({
  name: 'Membership',
  tableName: 'memberships',
  properties: {
    organizationId: p.uuid().fieldName('org_id').primary(),
    userId: p.uuid().primary(),
    role: p.text().$type<Role>(),
    createdAt: p.datetime(),
  },
});

/** A user's place in an organization. */
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);
