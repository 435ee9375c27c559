import {
  type SignInResult,
  listMemberships,
  openSession,
  readCredentials,
} from '../identity/index.ts';
import { followClaims } from '../members/index.ts';
import { claimedPlaces } from './claims.ts';
import type { ExternalUser } from './exchange-code.ts';
import { keepIdToken } from './id-tokens.ts';
import { findOrganizations, listManagedOrganizations } from './places.queries.ts';
import { noOrganization } from './sign-in-refusals.ts';
import type { SingleSignOnContext } from './single-sign-on.context.ts';
import type { SingleSignOn } from './single-sign-on.ts';
import { userOfExternal } from './user-of-external.ts';

/**
 * Signs somebody in whom the identity provider has vouched for: as the user that they are here, in the organizations
 * that their claims name now. Their second factor, if they have one here, is the identity provider's affair.
 *
 * @throws {SingleSignOnRefusal}
 */
export async function signInExternalUser(
  ctx: SingleSignOnContext,
  sso: SingleSignOn,
  external: ExternalUser,
): Promise<SignInResult> {
  const { settings, maintenance } = sso;
  const { identity } = ctx;
  const claimed = claimedPlaces(external.claims, settings);
  const { places, ambiguous } = await findOrganizations(maintenance, claimed);
  const user = await userOfExternal(ctx, sso, external, places.size > 0);
  const inUser = { organizationId: null, userId: user.id };
  const managed = await identity.db.read(inUser, (sql) =>
    listManagedOrganizations(sql, user.id, external.issuer),
  );
  for (const organizationId of new Set([...managed, ...places.keys()])) {
    const place = places.get(organizationId) ?? null;
    if (place === null && ambiguous.has(organizationId)) continue;
    await followClaims(ctx, identity, {
      organizationId,
      person: { userId: user.id, name: user.name },
      issuer: { id: external.issuer, name: settings.name },
      place,
    });
  }
  const [memberships, shown] = await identity.db.read(inUser, async (sql) => [
    await listMemberships(sql, user.id),
    await readCredentials(sql, user.id),
  ]);
  if (memberships.length === 0 || shown === undefined) throw noOrganization(settings.name);
  const signedIn = await openSession(ctx, identity, { ...user, shown }, { by: settings.name });
  if (signedIn.ok) await keepIdToken(ctx, signedIn, external);
  return signedIn;
}
