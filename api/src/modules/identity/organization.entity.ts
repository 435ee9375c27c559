import { defineEntity, p } from '@mikro-orm/core';

const OrganizationSchema = defineEntity({
  name: 'Organization',
  tableName: 'organizations',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    createdAt: p.datetime(),
  },
});

/** The tenant. */
export class Organization extends OrganizationSchema.class {}
OrganizationSchema.setClass(Organization);
