import { defineEntity, p } from '@mikro-orm/core';

const UserSchema = defineEntity({
  name: 'User',
  tableName: 'users',
  properties: {
    id: p.uuid().primary(),
    email: p.text(),
    name: p.text(),
    passwordHash: p.text().nullable(),
    createdAt: p.datetime(),
  },
});

/** A person; may be a member of several organizations. */
export class User extends UserSchema.class {}
UserSchema.setClass(User);
