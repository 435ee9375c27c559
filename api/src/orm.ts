import { ApiKey } from './modules/api-keys/index.ts';
import { Membership, Organization, Session, User } from './modules/identity/index.ts';
import { Integration } from './modules/integrations/index.ts';
import { Invitation } from './modules/members/index.ts';

/** Every table that is written through a unit of work. */
export const entities = [ApiKey, Integration, Invitation, Membership, Organization, Session, User];
