import type { Role } from '../../roles.ts';

/** What the operator says of their identity provider, and of who may come in by it. */
export interface SingleSignOnSettings {
  /** As it writes itself in `iss`; https, or http on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client. */
  readonly clientSecret: string | null;
  /** As on the button. */
  readonly name: string;
  /** Separated by spaces; `openid` is among them. */
  readonly scopes: string;
  /** Where the names of a user's organizations are. */
  readonly organizationClaim: string;
  readonly roleClaim: string;
  /** What the identity provider calls the roles. Empty: as they are called here. */
  readonly roleMap: ReadonlyMap<string, Role>;
  /** For whoever has no role by their claims; null: they do not come in. */
  readonly defaultRole: Role | null;
  /** For whoever's claims name no organizations at all; null: they do not come in. */
  readonly defaultOrganization: string | null;
  /** What bearer JWTs are made out to; null: they are refused. */
  readonly audience: string | null;
  /** Whether a verified e-mail is enough to take over an account that has a password or a second factor. */
  readonly linkByEmail: boolean;
  /** Whether e-mails count as verified where the identity provider says nothing of it. */
  readonly trustEmail: boolean;
}
