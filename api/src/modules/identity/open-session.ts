import type { RequestContext } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import type { NewActivityEvent } from '../activity/index.ts';
import { type Credentials, credentialsChanged } from './credentials.ts';
import type { Identity } from './identity.ts';
import { listMemberships } from './identity.queries.ts';
import type { SessionTokens } from './sessions.ts';
import { tellOrganization } from './tell-organization.ts';

export type SignInResult =
  | {
      readonly ok: true;
      readonly sessionId: string;
      readonly userId: string;
      readonly tokens: SessionTokens;
    }
  | { readonly ok: false; readonly error: UserError };

interface SignedInUser {
  readonly id: string;
  readonly name: string;
  /** With what they have shown who they are: refused when it was changed meanwhile. */
  readonly shown: Credentials;
}

interface SessionOptions {
  /** Otherwise the one of the user's that comes first by name; another can be switched to. */
  readonly organizationId?: string;
  /** Who has vouched for them, when it was not themselves with a password. */
  readonly by?: string;
  /** What else is to be told of this sign-in. */
  readonly events?: readonly NewActivityEvent[];
}

/**
 * Opens a session for a user who has shown who they are, by all factors that they have, and tells it to the
 * organization.
 */
export async function openSession(
  ctx: RequestContext,
  identity: Identity,
  user: SignedInUser,
  { organizationId, by, events = [] }: SessionOptions = {},
): Promise<SignInResult> {
  const inUser = { organizationId: null, userId: user.id };
  const memberships = await identity.db.read(inUser, (sql) => listMemberships(sql, user.id));
  const membership =
    organizationId === undefined
      ? memberships[0]
      : memberships.find((candidate) => candidate.organizationId === organizationId);
  if (membership === undefined) return { ok: false, error: noOrganization };
  const chosen = membership.organizationId;
  const opened = await identity.sessions.open(
    { userId: user.id, organizationId: chosen, shown: user.shown },
    ctx,
  );
  if (opened === undefined) return { ok: false, error: credentialsChanged };
  await tellOrganization(ctx, identity, chosen, [
    {
      eventType: 'member.signed_in',
      status: 'SUCCESS',
      message: by === undefined ? `${user.name} signed in` : `${user.name} signed in by ${by}`,
      actor: { kind: 'MEMBER', id: user.id, name: user.name },
    },
    ...events,
  ]);
  return { ok: true, sessionId: opened.session.id, userId: user.id, tokens: opened.tokens };
}

const noOrganization = userError(
  'INVALID_CREDENTIALS',
  'You are not a member of any organization. Ask an admin to invite you.',
);
